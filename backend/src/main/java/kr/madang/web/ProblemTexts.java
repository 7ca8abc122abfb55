package kr.madang.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of every problem in Korean and English, by code: {@code <code>.title} and {@code <code>.detail}. */
@Component
class ProblemTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProblemTexts() {
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        // read the files now: the first problem is written on the event loop
        field("invalid", List.of(), Locale.KOREAN);
        field("invalid", List.of(), Locale.ENGLISH);
    }

    String title(String code, Locale locale) {
        return texts.getMessage(code + ".title", null, locale);
    }

    String detail(String code, List<?> arguments, Locale locale) {
        return texts.getMessage(code + ".detail", arguments.toArray(), locale);
    }

    /** What is wrong with a field, by the name of the rule it breaks, for example {@code not-blank}. */
    String field(String rule, List<?> arguments, Locale locale) {
        String unknown = texts.getMessage("field.invalid", null, locale);
        return Objects.requireNonNullElse(
                texts.getMessage("field." + rule, arguments.toArray(), unknown, locale), unknown);
    }
}
