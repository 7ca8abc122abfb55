package kr.madang.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the platform. */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
