package io.aetherflow.http.auth;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.Role;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Refuses callers whose role is less than what {@link Requires} says, before the body is read. */
public final class RoleFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        Requires onMethod = route.getResourceMethod().getAnnotation(Requires.class);
        Requires requires =
                onMethod != null ? onMethod : route.getResourceClass().getAnnotation(Requires.class);
        if (requires != null) {
            context.register(new RoleFilter(requires.value()));
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    private record RoleFilter(Role least) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            // Authentication comes first and lets nobody without a principal pass.
            CallerPrincipal principal =
                    (CallerPrincipal) request.getSecurityContext().getUserPrincipal();
            principal.caller().lacks(least).ifPresent(lack -> {
                throw new AetherException(lack);
            });
        }
    }
}
