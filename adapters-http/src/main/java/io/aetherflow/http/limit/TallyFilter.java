package io.aetherflow.http.limit;

import io.aetherflow.core.flow.RequestTally;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.request.Replayed;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Counts every request of a user, whatever it asks for and however it ends. */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public final class TallyFilter implements ContainerRequestFilter {

    private final RequestTally requests;

    public TallyFilter(RequestTally requests) {
        this.requests = requests;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Replayed.is(request) && request.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal me) {
            requests.saw(me.caller());
        }
    }
}
