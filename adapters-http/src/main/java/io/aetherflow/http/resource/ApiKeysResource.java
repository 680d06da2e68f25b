package io.aetherflow.http.resource;

import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.audit.AuditDetails;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.CreateKeyRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.view.KeyView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of services, for administrators. */
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "api-keys")
public final class ApiKeysResource {

    private final ApiKeys keys;
    private final ServiceKeys services;

    public ApiKeysResource(ApiKeys keys, ServiceKeys services) {
        this.keys = keys;
        this.services = services;
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "Keys without their secrets, newest first; ended ones too")
    public KeyView.Listed list(@Auth CallerPrincipal me, @BeanParam PageQuery page) {
        return PageView.of(keys.list(me.scope(), page.request()), KeyView::of, KeyView.Listed::new);
    }

    @POST
    @ForPeople
    @NeverKept
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Make a key for a service; its secret is told this once")
    @ApiResponse(
            responseCode = "201",
            description = "Made; it opens the API at once",
            content = @Content(schema = @Schema(implementation = KeyView.Issued.class)))
    public Response create(
            @Auth CallerPrincipal me, @Context HttpServletRequest http, @Nullable CreateKeyRequest request) {
        KeyView.Issued issued = services.issue(me.caller(), Fields.body(request).form())
                .map(KeyView.Issued::of)
                .orElseThrow();
        AuditDetails.of(http).subject("api-key", issued.id()).granted(issued.role(), issued.department());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(issued)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "End a key and every token that it got, at once")
    @ApiResponse(responseCode = "204", description = "Revoked; it stays in the list")
    public void revoke(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        keys.revoke(me.scope(), id).orElseThrow();
    }
}
