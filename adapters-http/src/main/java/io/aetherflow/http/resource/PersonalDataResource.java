package io.aetherflow.http.resource;

import io.aetherflow.core.flow.PersonalRights;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.EraseRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.view.ErasureView;
import io.aetherflow.http.view.PersonalRecordView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held about a person, and how it is erased; for administrators. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "users")
public final class PersonalDataResource {

    private final PersonalRights rights;

    public PersonalDataResource(PersonalRights rights) {
        this.rights = rights;
    }

    @GET
    @Path("/{id}/export")
    @Operation(operationId = "exportUser", summary = "Everything that is held about a person")
    public PersonalRecordView export(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return rights.of(me.caller(), id).map(PersonalRecordView::of).orElseThrow();
    }

    @POST
    @ForPeople
    @Path("/{id}/erase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "eraseUser", summary = "Make the account nobody's, for good; again: the same receipt")
    public ErasureView erase(@Auth CallerPrincipal me, @PathParam("id") UUID id, @Nullable EraseRequest request) {
        return rights.erase(me.caller(), id, Fields.body(request).confirmed())
                .map(ErasureView::of)
                .orElseThrow();
    }
}
