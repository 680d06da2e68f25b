package io.aetherflow.http.auth;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Refuses services where {@link ForPeople} says so, before the body is read. */
public final class PeopleFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (route.getResourceMethod().isAnnotationPresent(ForPeople.class)
                || route.getResourceClass().isAnnotationPresent(ForPeople.class)) {
            context.register(new PeopleFilter());
        }
    }

    @Priority(Priorities.AUTHORIZATION)
    private record PeopleFilter() implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            // Authentication comes first and lets nobody without a principal pass.
            CallerPrincipal principal =
                    (CallerPrincipal) request.getSecurityContext().getUserPrincipal();
            if (principal.caller().service()) {
                throw new AetherException(
                        FailureCode.FORBIDDEN,
                        "This is for people who log in; an API key, or a token that it got, does not open it.");
            }
        }
    }
}
