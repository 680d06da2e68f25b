package io.aetherflow.http.docs;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.dropwizard.auth.Auth;
import io.swagger.v3.core.util.ParameterProcessor;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.models.Components;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two kinds of parameter that the generator would take for request bodies: {@code @Auth}, which is none of the client's
 * business, and {@code @BeanParam} with private fields, which is a handful of query parameters.
 */
final class RouteParameters extends AbstractOpenAPIExtension {

    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            @Nullable JsonView jsonView,
            Iterator<OpenAPIExtension> chain) {
        if (annotations.stream().anyMatch(Auth.class::isInstance)) {
            return new ResolvedParameter();
        }
        if (annotations.stream().noneMatch(BeanParam.class::isInstance)) {
            return super.extractParameters(
                    annotations,
                    type,
                    typesToSkip,
                    components,
                    classConsumes,
                    methodConsumes,
                    includeRequestBody,
                    jsonView,
                    chain);
        }
        ResolvedParameter all = new ResolvedParameter();
        JavaType bean = TypeFactory.defaultInstance().constructType(type);
        for (Field field : bean.getRawClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class)) {
                Iterator<OpenAPIExtension> extensions = OpenAPIExtensions.chain();
                all.parameters.addAll(extensions
                        .next()
                        .extractParameters(
                                Arrays.asList(field.getAnnotations()),
                                declaredType(field),
                                typesToSkip,
                                components,
                                classConsumes,
                                methodConsumes,
                                false,
                                jsonView,
                                extensions)
                        .parameters);
            }
        }
        return all;
    }

    /** As the parameter's schema has it: a number is read as text, so that a refusal of it can say what it should be. */
    private static Type declaredType(Field field) {
        Type declared = ParameterProcessor.getParameterType(field.getAnnotation(Parameter.class), true);
        return declared == null ? field.getGenericType() : declared;
    }
}
