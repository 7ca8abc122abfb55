package kr.madang;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class HttpTestSetup {

    @Bean
    DynamicPropertyRegistrar database() {
        TestDatabase database = TestDatabase.get();
        return properties -> {
            properties.add("spring.r2dbc.url", database::r2dbcUrl);
            properties.add("spring.r2dbc.password", () -> "unused");
            properties.add("spring.flyway.url", database::jdbcUrl);
            properties.add("spring.flyway.password", () -> "unused");
        };
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder() {
        return TestTokens.decoder();
    }
}
