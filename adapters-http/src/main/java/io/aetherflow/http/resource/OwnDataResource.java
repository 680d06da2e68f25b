package io.aetherflow.http.resource;

import io.aetherflow.core.flow.PersonalRights;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.view.PersonalRecordView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is held about the caller. */
@Path("/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class OwnDataResource {

    private final PersonalRights rights;

    public OwnDataResource(PersonalRights rights) {
        this.rights = rights;
    }

    @GET
    @ForPeople
    @Path("/export")
    @Operation(operationId = "exportMe", summary = "Everything that is held about the caller")
    public PersonalRecordView export(@Auth CallerPrincipal me) {
        return PersonalRecordView.of(rights.own(me.caller()));
    }
}
