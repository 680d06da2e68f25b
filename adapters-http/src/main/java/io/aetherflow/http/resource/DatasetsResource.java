package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.flow.DeleteDataset;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.DatasetQuery;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.request.IfMatch;
import io.aetherflow.http.view.DatasetView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Datasets as they stand. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class DatasetsResource {

    private final Datasets datasets;
    private final Jobs jobs;
    private final DeleteDataset deletion;
    private final Plugins plugins;

    public DatasetsResource(Datasets datasets, Jobs jobs, DeleteDataset deletion, Plugins plugins) {
        this.datasets = datasets;
        this.jobs = jobs;
        this.deletion = deletion;
        this.plugins = plugins;
    }

    @GET
    @Operation(operationId = "listDatasets", summary = "Datasets within what the caller may see, newest first")
    public DatasetView.Listed list(@Auth CallerPrincipal me, @BeanParam DatasetQuery query, @BeanParam PageQuery page) {
        return PageView.of(
                datasets.list(me.scope(), query.filter(me.caller(), plugins), page.request()),
                DatasetView::of,
                DatasetView.Listed::new);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDataset", summary = "One dataset, with its jobs")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = DatasetView.class)))
    @ApiResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response get(@Auth CallerPrincipal me, @PathParam("id") UUID id, @Context Request request) {
        Dataset dataset = DatasetAt.find(datasets, me, id);
        DatasetView view = DatasetView.withJobs(
                dataset,
                jobs.list(me.scope(), JobFilter.of(id), PageRequest.first(PageRequest.MOST))
                        .items());
        return Tagged.answer(request, view, view.tag());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteDataset", summary = "Remove a dataset with its jobs, results, rows and files")
    @ApiResponse(responseCode = "204", description = "Removed; 412 where it has changed since the ETag of If-Match")
    public void delete(
            @Auth CallerPrincipal me,
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the dataset as you read it; its jobs may have gone on")
                    @HeaderParam(IfMatch.HEADER)
                    @Nullable
                    String ifMatch) {
        IfMatch meant = IfMatch.of(ifMatch);
        deletion.delete(me.caller(), id, now -> meant.allows(DatasetView.of(now).tag()))
                .orElseThrow();
    }
}
