package kr.madang.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In the contract, a field of a record is required unless its type is marked {@link Nullable}, as in the code. Two
 * records of one simple name would silently become one schema, so they are refused.
 */
@Component
class RequiredUnlessNullable implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java.getRawClass().isRecord()) {
            require(definition(schema, context.getDefinedModels()), java.getRawClass());
            ensureOneOfAName(java);
        }
        return schema;
    }

    private void ensureOneOfAName(JavaType java) {
        Class<?> record = java.getRawClass();
        Class<?> other = named.putIfAbsent(record.getSimpleName(), record);
        if (other != null && other != record) {
            throw new IllegalStateException("Two records of one name in the contract: " + record + ", " + other);
        }
    }

    @SuppressWarnings("rawtypes") // as swagger declares its models
    private static Schema<?> definition(Schema<?> schema, Map<String, Schema> defined) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : defined.getOrDefault(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()), schema);
    }

    private static void require(Schema<?> schema, Class<?> record) {
        List<String> required = Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(name ->
                        schema.getProperties() != null && schema.getProperties().containsKey(name))
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }
}
