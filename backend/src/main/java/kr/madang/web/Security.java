package kr.madang.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * A stateless resource server. A bearer token, where one is sent, must be good; what it allows is decided by the
 * {@link Capability} of each operation. No session is ever made: creating one hops to a small shared scheduler, and a few
 * blocked threads there would stop every request.
 */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityWebFilterChain filterChain(ServerHttpSecurity http, ProblemWriter problems) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (exchange, failure) -> problems.handle(exchange, new SignInNeeded()))
                        .accessDeniedHandler((exchange, failure) -> problems.handle(exchange, new NotAllowed())))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((exchange, failure) -> problems.handle(exchange, new SignInNeeded())))
                .build();
    }

    /** Korean unless English is preferred. */
    @Bean
    LocaleContextResolver localeContextResolver() {
        AcceptHeaderLocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver();
        resolver.setSupportedLocales(List.of(Locale.KOREAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.KOREAN);
        return resolver;
    }
}
