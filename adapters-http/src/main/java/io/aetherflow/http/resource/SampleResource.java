package io.aetherflow.http.resource;

import io.aetherflow.core.flow.DepartmentSamples;
import io.aetherflow.core.flow.DepartmentSamples.Sample;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.export.SampleCsv;
import io.aetherflow.http.form.SampleQuery;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Files to try a department with. */
@Path("/departments")
@Tag(name = "departments")
public final class SampleResource {

    private final DepartmentSamples samples;

    public SampleResource(DepartmentSamples samples) {
        this.samples = samples;
    }

    @GET
    @Path("/{id}/sample")
    @Operation(operationId = "getSample", summary = "A sample file that the department's schema takes")
    @ApiResponse(
            responseCode = "200",
            description = "As it would be uploaded",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response sample(@Auth CallerPrincipal me, @PathParam("id") String id, @BeanParam SampleQuery query) {
        int rows = query.number();
        Sample sample = samples.of(me.caller(), id).orElseThrow();
        return Response.ok(new SampleCsv(sample, rows), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sample.fileName() + "\"")
                .build();
    }
}
