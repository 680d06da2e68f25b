package io.aetherflow.http.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of our records as they are written: snake_case, every field of an answer present, those marked
 * {@code @Nullable} nullable. The generator knows neither that nor what it means for a field to be any value.
 */
final class RecordSchemas extends ModelResolver {

    private static final String REQUESTS = "io.aetherflow.http.form";
    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Map<String, Class<?>> records = new LinkedHashMap<>();

    RecordSchemas(ObjectMapper mapper) {
        super(mapper);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotatedType, ModelConverterContext context, Iterator<ModelConverter> next) {
        JavaType type = TypeFactory.defaultInstance().constructType(annotatedType.getType());
        if (type.getRawClass().isRecord()) {
            records.put(nameOf(type.getRawClass()), type.getRawClass());
        }
        return super.resolve(annotatedType, context, next);
    }

    /** Completes the schemas once the whole document was read. */
    @SuppressWarnings("rawtypes") // as the generator hands them out
    void complete(Map<String, Schema> schemas) {
        records.forEach((name, type) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> complete(schema, component));
            }
        });
    }

    private static void complete(Schema<?> schema, RecordComponent component) {
        String name = NAMES.translate(component.getName());
        Schema<?> property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        if (component.getDeclaringRecord().getPackageName().equals(REQUESTS)) {
            return;
        }
        boolean mayBeAbsent = component.getAccessor().isAnnotationPresent(JsonInclude.class)
                || component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
        if (!mayBeAbsent
                && (schema.getRequired() == null || !schema.getRequired().contains(name))) {
            schema.addRequiredItem(name);
        }
        schema.getProperties().put(name, refined(property, component.getAnnotatedType()));
    }

    /** The schema of a value of this type, inner types included. */
    private static Schema<?> refined(Schema<?> schema, java.lang.reflect.AnnotatedType type) {
        if (type.getType() == Object.class) {
            return new Schema<>().description(schema.getDescription());
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            refineInner(schema, generic.getAnnotatedActualTypeArguments());
        }
        return type.isAnnotationPresent(Nullable.class) ? nullable(schema) : schema;
    }

    private static void refineInner(Schema<?> schema, java.lang.reflect.AnnotatedType[] arguments) {
        if (schema.getItems() != null && arguments.length == 1) {
            schema.setItems(refined(schema.getItems(), arguments[0]));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values && arguments.length == 2) {
            schema.setAdditionalProperties(refined(values, arguments[1]));
        }
    }

    /** A reference takes no neighbours, so a nullable one is that or null. */
    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null) {
            property.setNullable(true);
            return property;
        }
        Schema<Object> none = new Schema<>();
        none.setType("object");
        none.setNullable(true);
        none.setEnum(Arrays.asList((Object) null));
        return new Schema<>().anyOf(List.of(property, none));
    }

    private static String nameOf(Class<?> type) {
        io.swagger.v3.oas.annotations.media.Schema named =
                type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }
}
