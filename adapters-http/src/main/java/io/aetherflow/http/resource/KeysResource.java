package io.aetherflow.http.resource;

import io.aetherflow.http.auth.KeySet;
import io.aetherflow.http.view.JwkSetView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The public keys. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class KeysResource {

    private final KeySet keys;

    public KeysResource(KeySet keys) {
        this.keys = keys;
    }

    @GET
    @Path("/jwks.json")
    @Operation(operationId = "jwks", summary = "The public keys that access tokens verify with")
    public JwkSetView keys() {
        return keys.current();
    }
}
