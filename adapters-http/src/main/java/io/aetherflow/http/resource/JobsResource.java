package io.aetherflow.http.resource;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.form.JobQuery;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.JobView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The work on datasets. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public final class JobsResource {

    private final Jobs jobs;

    public JobsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs within what the caller may see, newest first")
    public JobView.Listed list(@Auth CallerPrincipal me, @BeanParam JobQuery query, @BeanParam PageQuery page) {
        return PageView.of(jobs.list(me.scope(), query.filter(), page.request()), JobView::of, JobView.Listed::new);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "One job, with its history")
    public JobView get(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        Job job = Outcome.found(jobs.find(me.scope(), id), "There is no job of this id.")
                .orElseThrow();
        return JobView.withHistory(job, jobs.events(me.scope(), id));
    }

    @POST
    @Path("/{id}/retry")
    @Requires(Role.ANALYST)
    @Operation(operationId = "retryJob", summary = "Queue a job again that failed for good or was cancelled")
    @ApiResponse(
            responseCode = "202",
            description = "Queued",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response retry(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return accepted(jobs.retry(me.scope(), id, me.caller().user().id()));
    }

    @POST
    @Path("/{id}/cancel")
    @Requires(Role.ANALYST)
    @Operation(operationId = "cancelJob", summary = "Ask for a job's cancellation")
    @ApiResponse(
            responseCode = "202",
            description = "Cancelled, or asked to be at its next step",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response cancel(@Auth CallerPrincipal me, @PathParam("id") UUID id) {
        return accepted(jobs.cancel(me.scope(), id, me.caller().user().id()));
    }

    private static Response accepted(Outcome<Job> outcome) {
        Job job = outcome.orElseThrow();
        return Accepted.job(job.id(), JobView.of(job));
    }
}
