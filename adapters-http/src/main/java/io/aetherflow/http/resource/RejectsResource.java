package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.flow.DatasetRejects;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.table.RejectedRow;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.export.RejectsCsv;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.form.VersionQuery;
import io.aetherflow.http.view.PageView;
import io.aetherflow.http.view.RejectView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The rows that did not load, and why. */
@Path("/datasets")
@Tag(name = "datasets")
public final class RejectsResource {

    private final Datasets datasets;
    private final VersionAt versions;
    private final DatasetRejects rejects;

    public RejectsResource(Datasets datasets, DatasetRejects rejects) {
        this.datasets = datasets;
        this.versions = new VersionAt(datasets);
        this.rejects = rejects;
    }

    @GET
    @Path("/{id}/rejects")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listRejects", summary = "Rejected rows, in the order of the file, with every reason")
    public RejectView.Listed list(
            @Auth CallerPrincipal me,
            @PathParam("id") UUID id,
            @BeanParam VersionQuery version,
            @BeanParam PageQuery page) {
        Page<RejectedRow> found = rejects.page(dataset(me, id, version), page.request());
        return PageView.of(page.followed(found), RejectView::of, RejectView.Listed::new);
    }

    @GET
    @Path("/{id}/rejects.csv")
    @Operation(
            operationId = "downloadRejects",
            summary = "Rejected rows, all of them, to correct and send as a correction")
    @ApiResponse(
            responseCode = "200",
            description = "The cells as in the file, then line, column, value, rule, message and hint;"
                    + " the line of a row of the n-th correction as cn:line",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response csv(@Auth CallerPrincipal me, @PathParam("id") UUID id, @BeanParam VersionQuery version) {
        Dataset dataset = dataset(me, id, version);
        return Response.ok(new RejectsCsv(rejects, dataset), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-rejects.csv\"")
                .build();
    }

    /** As it stands, or as the version that is asked for found it. */
    private Dataset dataset(CallerPrincipal me, UUID id, VersionQuery version) {
        Dataset dataset = DatasetAt.whole(datasets, me, id);
        Integer number = version.number();
        return number == null ? dataset : DatasetRejects.at(dataset, versions.find(me, dataset, number));
    }
}
