package kr.madang.application.web;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.application.ApplicationAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract which operations take an application's secret instead of a sign-in, and in which header. */
@Configuration(proxyBeanMethods = false)
class ApplicationContract {

    private static final String SCHEME = "application";

    @Bean
    OpenApiCustomizer applicationSecret() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(ApplicationAccessSource.HEADER));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> ApplicationAccess.class
                            .getSimpleName()
                            .equals(operation.getExtensions().get("x-access")))
                    .forEach(operation -> operation.setSecurity(List.of(new SecurityRequirement().addList(SCHEME))));
        };
    }
}
