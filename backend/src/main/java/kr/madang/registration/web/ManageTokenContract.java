package kr.madang.registration.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.registration.VisitorAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract that a visitor's own operations take the manage token instead of a sign-in. */
@Configuration(proxyBeanMethods = false)
class ManageTokenContract {

    private static final String SCHEME = "manageToken";

    @Bean
    OpenApiCustomizer manageToken() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(VisitorAccessSource.HEADER));
            requireWhereVisitorsAct(document);
        };
    }

    private static void requireWhereVisitorsAct(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> VisitorAccess.class
                        .getSimpleName()
                        .equals(operation.getExtensions().get("x-access")))
                .forEach(operation -> operation.setSecurity(List.of(new SecurityRequirement().addList(SCHEME))));
    }
}
