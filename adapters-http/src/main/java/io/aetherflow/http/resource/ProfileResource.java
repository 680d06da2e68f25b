package io.aetherflow.http.resource;

import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.ProfileView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What the rows of a dataset are like. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class ProfileResource {

    private final ProfileAt profiles;

    public ProfileResource(ProfileAt profiles) {
        this.profiles = profiles;
    }

    @GET
    @Path("/{id}/profile")
    @Operation(operationId = "getProfile", summary = "Columns, quality and issues of the rows that the dataset shows")
    public ProfileView profile(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return profiles.find(me, id);
    }
}
