package kr.madang.admission.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import kr.madang.account.Scanner;
import kr.madang.admission.DeviceAccess;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract which operations a device may use, and in which header its secret comes. */
@Configuration(proxyBeanMethods = false)
class DeviceContract {

    private static final String SCHEME = "device";

    @Bean
    OpenApiCustomizer deviceSecret() {
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(ScannerSource.HEADER));
            operations(document, DeviceAccess.class).forEach(operation -> operation.setSecurity(List.of(device())));
            operations(document, Scanner.class).forEach(operation -> operation.addSecurityItem(device()));
        };
    }

    private static SecurityRequirement device() {
        return new SecurityRequirement().addList(SCHEME);
    }

    private static List<Operation> operations(OpenAPI document, Class<?> capability) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> capability
                        .getSimpleName()
                        .equals(operation.getExtensions().get("x-access")))
                .toList();
    }
}
