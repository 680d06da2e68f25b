package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.RawObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.export.RawFile;
import io.aetherflow.http.failure.ErrorView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;

/** The file as uploaded. */
@Path("/datasets")
@Tag(name = "datasets")
public final class RawResource {

    private final Datasets datasets;
    private final ObjectStore objects;

    public RawResource(Datasets datasets, ObjectStore objects) {
        this.datasets = datasets;
        this.objects = objects;
    }

    @GET
    @Path("/{id}/raw")
    @Operation(operationId = "downloadRaw", summary = "The file as it was uploaded, byte for byte")
    @ApiResponse(
            responseCode = "200",
            description = "Under the name it was uploaded with",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "410",
            description = "Kept as long as the department keeps files; its rows are still there",
            content = @Content(schema = @Schema(implementation = ErrorView.class)))
    public Response raw(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        Dataset dataset = DatasetAt.find(datasets, me, id);
        dataset.unreadable().ifPresent(gone -> {
            throw new AetherException(gone);
        });
        RawObject object = dataset.upload().object();
        InputStream bytes = Outcome.found(
                        objects.open(object.key(), 0), "The file is no longer kept; its clean rows are.")
                .orElseThrow();
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, object.sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        RawFile.disposition(dataset.upload().fileName()))
                .build();
    }
}
