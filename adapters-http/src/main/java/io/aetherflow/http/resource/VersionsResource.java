package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.job.Job;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.JobView;
import io.aetherflow.http.view.VersionView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What a dataset was before, and the way back. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class VersionsResource {

    private final Datasets datasets;
    private final ReviseDataset revisions;

    public VersionsResource(Datasets datasets, ReviseDataset revisions) {
        this.datasets = datasets;
        this.revisions = revisions;
    }

    @GET
    @Path("/{id}/versions")
    @Operation(operationId = "listVersions", summary = "Every version of a dataset, newest first")
    public VersionView.Listed list(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return VersionView.all(DatasetAt.find(datasets, me, id), datasets.versions(me.scope(), id));
    }

    @POST
    @Path("/{id}/versions/{number}/restore")
    @Operation(operationId = "restoreVersion", summary = "Make an earlier version the one that the dataset shows")
    @ApiResponse(
            responseCode = "202",
            description = "Restored; a job looks at it anew",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response restore(@Auth CallerPrincipal me, @PathParam("id") UUID id, @PathParam("number") int number) {
        Job job = revisions.restore(me.caller(), id, number).orElseThrow();
        return Accepted.job(job.id(), JobView.of(job));
    }
}
