package io.aetherflow.http.resource;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Submission;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.UploadFields;
import io.aetherflow.http.form.UploadSchema;
import io.aetherflow.http.upload.Uploads;
import io.aetherflow.http.view.DataJobView;
import io.aetherflow.http.view.ProfileView;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The same upload, job and profile, in the names and shapes of the data ingestion API. */
@Path("/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data")
public final class DataResource {

    private static final Set<String> FIELDS = fields();

    private final Uploads uploads;
    private final Jobs jobs;
    private final ProfileAt profiles;

    public DataResource(Uploads uploads, Jobs jobs, ProfileAt profiles) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.profiles = profiles;
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadData",
            summary = "Upload a file",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadSchema.Data.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Stored and queued",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = DataJobView.Accepted.class)))
    public Response upload(@Auth CallerPrincipal me, @Context HttpServletRequest request) {
        Submission submission = uploads.receive(me.caller(), request, FIELDS);
        return Accepted.job(submission.job().id(), DataJobView.Accepted.of(submission));
    }

    @GET
    @Path("/job/{job_id}")
    @Operation(operationId = "getDataJob", summary = "How a job stands")
    public DataJobView job(@Auth CallerPrincipal me, @PathParam("job_id") UUID id) {
        Job job = Outcome.found(jobs.find(me.scope(), id), "There is no job of this id.")
                .orElseThrow();
        return DataJobView.of(job);
    }

    @GET
    @Path("/profile/{dataset_id}")
    @Operation(operationId = "getDataProfile", summary = "What the rows of a dataset are like")
    public ProfileView profile(@Auth CallerPrincipal me, @PathParam("dataset_id") UUID id) {
        return profiles.find(me, id);
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>(UploadFields.DATASET);
        fields.add(UploadFields.SOURCE_TYPE);
        return Set.copyOf(fields);
    }
}
