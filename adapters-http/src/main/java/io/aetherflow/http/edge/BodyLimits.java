package io.aetherflow.http.edge;

import io.aetherflow.http.request.LimitedBody;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** Limits the bodies of all routes but those that take files, which count for themselves. */
public final class BodyLimits implements DynamicFeature {

    private static final List<String> SMALL =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.TEXT_PLAIN);

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        Consumes consumes = route.getResourceMethod().getAnnotation(Consumes.class);
        if (consumes != null && Arrays.stream(consumes.value()).anyMatch(SMALL::contains)) {
            context.register(new Limit());
        }
    }

    /** After authentication, before anybody reads. */
    @Priority(Priorities.ENTITY_CODER)
    private static final class Limit implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getLength() > LimitedBody.MOST_BYTES) {
                throw LimitedBody.tooLarge();
            }
            request.setEntityStream(new LimitedBody(request.getEntityStream()));
        }
    }
}
