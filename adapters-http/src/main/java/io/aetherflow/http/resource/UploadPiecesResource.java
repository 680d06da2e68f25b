package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.ResumableUploads;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.BeginUploadRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.form.UploadOffset;
import io.aetherflow.http.request.ApiPath;
import io.aetherflow.http.view.SubmissionView;
import io.aetherflow.http.view.UploadSessionView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Large files come in, piece by piece, and go on where a broken connection left them. */
@Path("/datasets/uploads")
@Requires(Role.ANALYST)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class UploadPiecesResource {

    /** What a piece is sent as. */
    public static final String PIECE = "application/offset+octet-stream";

    private final ResumableUploads uploads;

    public UploadPiecesResource(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginUpload",
            summary = "Begin an upload in pieces; it waits 24 hours for each",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = BeginUploadRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Begun",
            headers =
                    @Header(name = "Location", description = "Where its pieces go", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = UploadSessionView.class)))
    public Response begin(@Auth CallerPrincipal me, @Nullable BeginUploadRequest request) {
        BeginUploadRequest sent = Fields.body(request);
        UploadSession begun = uploads.begin(me.caller(), sent.form(), sent.size(), sent.checksum())
                .orElseThrow();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, ApiPath.BASE + "/datasets/uploads/" + begun.id())
                .entity(UploadSessionView.of(begun))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUpload", summary = "How far an upload is, and what became of it")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = UploadSessionView.class)))
    public Response get(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        ResumableUploads.Progress progress = uploads.progress(me.caller(), id).orElseThrow();
        return standing(Response.ok(UploadSessionView.of(progress)), progress.session());
    }

    @HEAD
    @Path("/{id}")
    @Operation(operationId = "getUploadOffset", summary = "Where the next piece begins")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands",
            headers = {
                @Header(
                        name = UploadOffset.HEADER,
                        description = "Bytes that arrived",
                        schema = @Schema(type = "integer")),
                @Header(
                        name = UploadOffset.LENGTH,
                        description = "Bytes of the file",
                        schema = @Schema(type = "integer"))
            })
    public Response head(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return standing(Response.ok(), uploads.find(me.caller(), id).orElseThrow());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(PIECE)
    @Operation(
            operationId = "sendUploadPiece",
            summary = "Send the next piece; what arrives of it before the connection breaks is kept",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(mediaType = PIECE, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "204",
            description = "Kept; more is to come",
            headers =
                    @Header(
                            name = UploadOffset.HEADER,
                            description = "Where the next piece begins",
                            schema = @Schema(type = "integer")))
    @ApiResponse(
            responseCode = "202",
            description =
                    "That was the last one: stored and queued, or recognised as one that is already held. An empty piece"
                            + " at the end asks again",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response send(
            @Auth CallerPrincipal me,
            @PathParam("id") UUID id,
            @Parameter(
                            required = true,
                            description = "The byte of the file that the piece begins at",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0"))
                    @HeaderParam(UploadOffset.HEADER)
                    @Nullable
                    String offset,
            @Context HttpServletRequest request) {
        if (request.getContentType() == null) {
            throw new AetherException(FailureCode.UNSUPPORTED_MEDIA_TYPE, "Send the piece as " + PIECE + ".");
        }
        ResumableUploads.Progress progress = uploads.receive(me.caller(), id, UploadOffset.parse(offset), body(request))
                .orElseThrow();
        return progress.submission()
                .map(UploadPiecesResource::accepted)
                .orElseGet(() -> standing(Response.noContent(), progress.session()));
    }

    private static InputStream body(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The piece can't be read; send it again.", e);
        }
    }

    private static Response accepted(Submission submission) {
        // The request's log line is where its id meets those that the workers' lines carry.
        MDC.put("dataset_id", submission.dataset().id().toString());
        MDC.put("job_id", submission.job().id().toString());
        return Accepted.job(submission.job().id(), SubmissionView.of(submission));
    }

    private static Response standing(Response.ResponseBuilder answer, UploadSession session) {
        return answer.header(UploadOffset.HEADER, session.offset())
                .header(UploadOffset.LENGTH, session.sizeBytes())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "cancelUpload", summary = "Cancel an upload: nothing is left of it")
    @ApiResponse(responseCode = "204", description = "Gone")
    public void cancel(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        uploads.cancel(me.caller(), id).orElseThrow();
    }
}
