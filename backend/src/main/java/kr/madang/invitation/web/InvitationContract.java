package kr.madang.invitation.web;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.invitation.InvitationAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract which operations take an invitation's secret instead of a sign-in, and in which header. */
@Configuration(proxyBeanMethods = false)
class InvitationContract {

    private static final String SCHEME = "invitation";

    @Bean
    OpenApiCustomizer invitationSecret() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(InvitationAccessSource.HEADER));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> InvitationAccess.class
                            .getSimpleName()
                            .equals(operation.getExtensions().get("x-access")))
                    .forEach(operation -> operation.setSecurity(List.of(new SecurityRequirement().addList(SCHEME))));
        };
    }
}
