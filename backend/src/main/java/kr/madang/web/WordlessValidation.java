package kr.madang.web;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words for a field that is wrong are ours, by the name of the rule; the validator's own would be read from disk
 * while a request waits.
 */
@Configuration(proxyBeanMethods = false)
class WordlessValidation {

    @Bean
    ValidationConfigurationCustomizer noWords() {
        return configuration -> configuration.messageInterpolator(new NoWords());
    }

    private static class NoWords implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
