package io.aetherflow.http.docs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** This document. Made at the first request for it: that costs most of a second. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "docs")
public final class OpenApiResource {

    private final Set<Class<?>> resources;
    private final String version;
    private @Nullable String document;

    /** @param resources every resource of the API, this one included */
    public OpenApiResource(Set<Class<?>> resources, String version) {
        this.resources = Set.copyOf(resources);
        this.version = version;
    }

    @GET
    @Operation(operationId = "openApi", summary = "This API as an OpenAPI document")
    @ApiResponse(
            responseCode = "200",
            description = "OpenAPI 3.0",
            content = @Content(schema = @Schema(type = "object")))
    public synchronized String document() {
        if (document == null) {
            document = ApiDocument.json(ApiDocument.of(resources, version));
        }
        return document;
    }
}
