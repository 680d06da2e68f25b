package io.aetherflow.http.resource;

import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.limit.LimitPorts;
import io.aetherflow.http.view.UsageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** How much have I asked, and how much may I. */
@Path("/auth/me/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class UsageResource {

    private final LimitPorts limits;
    private final Clock clock;

    public UsageResource(LimitPorts limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "usage", summary = "The caller's requests of this hour, and the queries that are left")
    public UsageView usage(@Auth CallerPrincipal me) {
        return UsageView.of(
                limits.requests().count(me.caller()), limits.queries().standing(me.caller()), clock.instant());
    }
}
