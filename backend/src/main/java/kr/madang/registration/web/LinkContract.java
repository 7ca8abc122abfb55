package kr.madang.registration.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.registration.GuardianAccess;
import kr.madang.registration.VisitorAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract which operations take a link's secret instead of a sign-in, and in which header. */
@Configuration(proxyBeanMethods = false)
class LinkContract {

    @Bean
    OpenApiCustomizer manageToken() {
        return document -> require(document, VisitorAccess.class, "manageToken", VisitorAccessSource.HEADER);
    }

    @Bean
    OpenApiCustomizer guardianLink() {
        return document -> require(document, GuardianAccess.class, "guardianLink", GuardianAccessSource.HEADER);
    }

    private static void require(OpenAPI document, Class<?> capability, String scheme, String header) {
        document.getComponents()
                .addSecuritySchemes(
                        scheme,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name(header));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> capability
                        .getSimpleName()
                        .equals(operation.getExtensions().get("x-access")))
                .forEach(operation -> operation.setSecurity(List.of(new SecurityRequirement().addList(scheme))));
    }
}
