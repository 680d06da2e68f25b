package io.aetherflow.http.resource;

import io.aetherflow.core.flow.Plugins;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.view.DepartmentView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The departments and what their plugins offer. */
@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public final class DepartmentsResource {

    private final Plugins plugins;

    public DepartmentsResource(Plugins plugins) {
        this.plugins = plugins;
    }

    @GET
    @Operation(operationId = "listDepartments", summary = "The departments the caller may see, whole")
    public DepartmentView.Listed list(@Auth CallerPrincipal me) {
        return new DepartmentView.Listed(
                plugins.all().stream()
                        .filter(plugin ->
                                me.scope().includes(plugin.department().id()))
                        .map(DepartmentView::of)
                        .toList(),
                null);
    }
}
