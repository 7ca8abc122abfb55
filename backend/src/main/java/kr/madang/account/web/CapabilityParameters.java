package kr.madang.account.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Lets controller methods ask for a capability. */
@Configuration(proxyBeanMethods = false)
class CapabilityParameters implements WebFluxConfigurer {

    private final CapabilityResolver resolver;

    CapabilityParameters(CapabilityResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(resolver);
    }
}
