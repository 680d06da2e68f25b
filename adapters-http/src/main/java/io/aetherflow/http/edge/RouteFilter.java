package io.aetherflow.http.edge;

import io.aetherflow.http.request.ApiPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Tells {@link RequestFilter} which route was taken: the template, so that ids do not multiply metrics. */
public final class RouteFilter implements ContainerRequestFilter {

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource != null && resource.getResourceMethod() != null) {
            String template = ApiPath.BASE + part(resource.getResourceClass()) + part(resource.getResourceMethod());
            request.setProperty(RequestFilter.ROUTE, template);
        }
    }

    private static String part(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String template = path == null ? "" : path.value();
        return template.isEmpty() || template.startsWith("/") ? template : "/" + template;
    }
}
