package kr.madang.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the generated API contract says beyond the operations themselves: who may use each, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class Contract {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Capability.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Madang")
                        .version("1")
                        .description("Expos run by cities: registration, admission, meetings, programme.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    /** States who may use an operation in {@code x-access}, and that it may answer with a problem. */
    @Bean
    OperationCustomizer access() {
        return (operation, method) -> {
            String access = accessOf(method);
            operation.addExtension("x-access", access);
            if (!access.equals("Public")) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            }
            addProblem(operation);
            return operation;
        };
    }

    /** The schema of a problem, which no operation returns; and no list of tags, whose order nothing keeps. */
    @Bean
    OpenApiCustomizer problemSchema() {
        return document -> {
            document.setTags(null);
            ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(document.getComponents()::addSchemas);
        };
    }

    /** Bytes that an operation returns are a file, not text that says them. */
    @Bean
    OpenApiCustomizer files() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && "byte".equals(schema.getFormat()))
                .forEach(schema -> schema.setFormat("binary"));
    }

    private static void addProblem(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref("Problem")))));
    }

    private static String accessOf(HandlerMethod method) {
        return AccessFilter.capabilityOf(method).map(Class::getSimpleName).orElse("Public");
    }
}
