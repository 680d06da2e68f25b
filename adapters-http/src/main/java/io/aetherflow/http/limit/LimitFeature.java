package io.aetherflow.http.limit;

import io.aetherflow.core.flow.Allowance;
import io.aetherflow.core.flow.RequestLimits;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.request.Replayed;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Holds routes that are {@link Limited} to what their caller may ask, before anything is done for them. */
public final class LimitFeature implements DynamicFeature {

    static final String POLICY_HEADER = "RateLimit-Policy";
    static final String HEADER = "RateLimit";

    /** Who may not call a route at all has not called it. */
    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 100;

    private static final String ALLOWANCE = "aetherflow.allowance";

    private final RequestLimits limits;

    public LimitFeature(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (route.getResourceMethod().isAnnotationPresent(Limited.class)) {
            context.register(new QueryFilter(limits));
        }
    }

    @Priority(AFTER_AUTHORIZATION)
    private record QueryFilter(RequestLimits limits) implements ContainerRequestFilter, ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (!Replayed.is(request)
                    && request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal me) {
                Allowance allowance = limits.query(me.caller());
                request.setProperty(ALLOWANCE, allowance);
                allowance.granted().orElseThrow();
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
                response.getHeaders()
                        .putSingle(
                                POLICY_HEADER,
                                "\"query\";q=" + allowance.limit() + ";w="
                                        + allowance.window().toSeconds());
                response.getHeaders()
                        .putSingle(HEADER, "\"query\";r=" + allowance.remaining() + ";t=" + allowance.seconds());
            }
        }
    }
}
