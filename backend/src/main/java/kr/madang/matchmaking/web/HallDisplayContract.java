package kr.madang.matchmaking.web;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.matchmaking.day.HallDisplayAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract which operations take the secret of the hall display's link, and in which header. */
@Configuration(proxyBeanMethods = false)
class HallDisplayContract {

    private static final String SCHEME = "hallDisplay";

    @Bean
    OpenApiCustomizer hallDisplaySecret() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(HallDisplaySource.HEADER));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> HallDisplayAccess.class
                            .getSimpleName()
                            .equals(operation.getExtensions().get("x-access")))
                    .forEach(operation -> operation.setSecurity(List.of(new SecurityRequirement().addList(SCHEME))));
        };
    }
}
