package io.aetherflow.http.resource;

import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.DatasetExports;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.export.CleanCsv;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.form.RowsQuery;
import io.aetherflow.http.limit.Limited;
import io.aetherflow.http.view.RowView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;

/** The clean rows of a dataset: a page as JSON, all of them as CSV or Parquet. */
@Path("/datasets")
@Tag(name = "datasets")
public final class RowsResource {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType PARQUET = MediaType.valueOf(ParquetFile.TYPE);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, PARQUET).build();

    private final CleanRows rows;
    private final Datasets datasets;
    private final ParquetFile parquet;

    public RowsResource(CleanRows rows, Datasets datasets, DatasetExports exports) {
        this.rows = rows;
        this.datasets = datasets;
        this.parquet = new ParquetFile(datasets, exports);
    }

    @GET
    @Path("/{id}/rows")
    @Limited
    @Produces({MediaType.APPLICATION_JSON, "text/csv", ParquetFile.TYPE})
    @Operation(
            operationId = "listRows",
            summary = "Clean rows: a page of them as JSON, every one as CSV or Parquet, by Accept")
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = "RateLimit-Policy", schema = @Schema(type = "string")),
                @Header(name = "RateLimit", schema = @Schema(type = "string"))
            },
            description = "In the order of the file; cells that a spreadsheet could run get an apostrophe in CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowView.Listed.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = ParquetFile.TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    public Response rows(
            @Auth CallerPrincipal me,
            @PathParam("id") UUID id,
            @BeanParam PageQuery page,
            @BeanParam RowsQuery asked,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        RowQuery query = asked.query();
        if (chosen != null && PARQUET.isCompatible(chosen.getMediaType())) {
            return parquet(me, id, query);
        }
        return chosen != null && CSV.isCompatible(chosen.getMediaType())
                ? csv(me, id, query)
                : json(rows.page(me.scope(), id, query, page.request())
                        .orElseThrow(() -> DatasetAt.absent(datasets, me, id)));
    }

    private static Response json(RowPage page) {
        return Response.ok(RowView.of(page), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The file is kept as it was loaded. */
    private Response parquet(CallerPrincipal me, UUID id, RowQuery query) {
        if (!query.plain()) {
            throw new AetherException(
                    FailureCode.INVALID_REQUEST,
                    "A Parquet file has every row in the order of the file; leave sort and filter out, or ask for CSV.");
        }
        return parquet.of(me, id);
    }

    private Response csv(CallerPrincipal me, UUID id, RowQuery query) {
        DatasetAt.find(datasets, me, id);
        List<String> columns = rows.columns(me.scope(), id)
                .orElseThrow(() -> new AetherException(
                        FailureCode.CONFLICT,
                        "There are no rows to download: the dataset has not loaded, its job says why."));
        CleanCsv.Source source = new CleanCsv.Source(rows, me.scope(), id);
        return Response.ok(new CleanCsv(source, query.over(columns).orElseThrow(), columns), CSV.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
