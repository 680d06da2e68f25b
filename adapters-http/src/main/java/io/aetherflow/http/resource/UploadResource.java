package io.aetherflow.http.resource;

import io.aetherflow.core.job.Submission;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.UploadFields;
import io.aetherflow.http.form.UploadSchema;
import io.aetherflow.http.upload.Uploads;
import io.aetherflow.http.view.SubmissionView;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Files come in. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class UploadResource {

    private final Uploads uploads;

    public UploadResource(Uploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadDataset",
            summary = "Upload a file; it is cleaned and analysed as a job",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadSchema.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Stored and queued, or recognised as one that is already held",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response upload(@Auth CallerPrincipal me, @Context HttpServletRequest request) {
        Submission submission = uploads.receive(me.caller(), request, UploadFields.DATASET);
        return Accepted.job(submission.job().id(), SubmissionView.of(submission));
    }
}
