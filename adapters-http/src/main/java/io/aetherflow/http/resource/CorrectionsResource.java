package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.ReprocessRequest;
import io.aetherflow.http.form.UploadSchema;
import io.aetherflow.http.upload.Corrections;
import io.aetherflow.http.view.RevisionView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dataset gets a further version. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class CorrectionsResource {

    private final Corrections corrections;
    private final ReviseDataset revisions;
    private final VersionAt versions;

    public CorrectionsResource(Corrections corrections, ReviseDataset revisions, Datasets datasets) {
        this.corrections = corrections;
        this.revisions = revisions;
        this.versions = new VersionAt(datasets);
    }

    @POST
    @Path("/{id}/corrections")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "correctDataset",
            summary =
                    "Send rejected rows again, corrected: those that name their line take its place, others are added",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadSchema.Correction.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Stored and queued, or recognised as a correction that the dataset has",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response correct(@Auth CallerPrincipal me, @PathParam("id") UUID id, @Context HttpServletRequest request) {
        return accepted(me, corrections.receive(me.caller(), id, request));
    }

    @POST
    @Path("/{id}/reprocess")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reprocessDataset",
            summary = "Read the dataset's file anew, with its corrections",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ReprocessRequest.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response reprocess(@Auth CallerPrincipal me, @PathParam("id") UUID id, @Nullable ReprocessRequest request) {
        return accepted(
                me,
                revisions
                        .reprocess(me.caller(), id, ReprocessRequest.form(request))
                        .orElseThrow());
    }

    private Response accepted(CallerPrincipal me, Submission submission) {
        return Accepted.job(submission.job().id(), RevisionView.of(submission, versions.newest(me, submission)));
    }
}
