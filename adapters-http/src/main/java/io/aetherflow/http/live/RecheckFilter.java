package io.aetherflow.http.live;

import io.aetherflow.http.auth.PublicRoutes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;

/**
 * After every change of accounts and sessions that this process made, sockets are asked at once whose they are: whoever logs
 * out is out everywhere.
 */
final class RecheckFilter implements ContainerResponseFilter {

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Runnable recheck;

    RecheckFilter(Runnable recheck) {
        this.recheck = recheck;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean accounts = path.startsWith("auth/") || path.startsWith("users");
        if (accounts
                && response.getStatus() < 400
                && !HARMLESS.contains(request.getMethod())
                && !PublicRoutes.contains(path)
                && !path.equals(LiveUpdates.TICKET_PATH)) {
            recheck.run();
        }
    }
}
