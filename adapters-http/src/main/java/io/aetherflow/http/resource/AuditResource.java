package io.aetherflow.http.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.export.AuditExport;
import io.aetherflow.http.form.AuditQuery;
import io.aetherflow.http.form.PageQuery;
import io.aetherflow.http.view.AuditVerdictView;
import io.aetherflow.http.view.AuditView;
import io.aetherflow.http.view.PageView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** Who did what, for administrators. */
@Path("/audit")
@Requires(Role.ADMIN)
@Tag(name = "audit")
public final class AuditResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final MediaType LINES = MediaType.valueOf(NDJSON);
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, LINES, CSV).build();

    private final AuditTrail trail;
    private final AuditCheckpoints checkpoints;
    private final ObjectMapper mapper;

    public AuditResource(AuditTrail trail, AuditCheckpoints checkpoints, ObjectMapper mapper) {
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.mapper = mapper;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, NDJSON, "text/csv"})
    @Operation(
            operationId = "listAudit",
            summary = "Who did what: a page as JSON, newest first; all of it as NDJSON or CSV, oldest first, by Accept")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands; cells that a spreadsheet could run get an apostrophe in CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuditView.Listed.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    public Response list(
            @Auth CallerPrincipal me,
            @BeanParam AuditQuery query,
            @BeanParam PageQuery page,
            @Context Request request) {
        AuditFilter filter = query.filter();
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen != null && LINES.equals(chosen.getMediaType())) {
            return download(AuditExport.lines(trail, filter, mapper), LINES, "ndjson");
        }
        if (chosen != null && CSV.equals(chosen.getMediaType())) {
            return download(AuditExport.csv(trail, filter), CSV.withCharset("utf-8"), "csv");
        }
        AuditView.Listed found = PageView.of(trail.page(filter, page.request()), AuditView::of, AuditView.Listed::new);
        return Response.ok(found, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response download(StreamingOutput content, MediaType type, String ending) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + ending + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyAudit", summary = "Walk the whole trail: is it as it was written?")
    public AuditVerdictView verify(@Auth CallerPrincipal me) {
        return AuditVerdictView.of(checkpoints.verify());
    }
}
