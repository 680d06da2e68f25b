package io.aetherflow.http.resource;

import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.UploadSchema;
import io.aetherflow.http.retry.NeverKept;
import io.aetherflow.http.upload.Previews;
import io.aetherflow.http.view.PreviewView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Files are looked at. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datasets")
public final class PreviewResource {

    private final Previews previews;

    public PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @POST
    @Path("/preview")
    @NeverKept
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "previewDataset",
            summary = "See what an upload would make of a file; nothing is stored",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadSchema.Preview.class))))
    public PreviewView preview(@Auth CallerPrincipal me, @Context HttpServletRequest request) {
        return PreviewView.of(previews.receive(me.caller(), request));
    }
}
