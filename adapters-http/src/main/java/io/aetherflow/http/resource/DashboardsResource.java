package io.aetherflow.http.resource;

import io.aetherflow.core.flow.DepartmentDashboards;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.form.DashboardQuery;
import io.aetherflow.http.view.DashboardView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The departments' built-in dashboards. */
@Path("/dashboards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboards")
public final class DashboardsResource {

    private final DepartmentDashboards dashboards;

    public DashboardsResource(DepartmentDashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @Path("/{department}")
    @Operation(operationId = "getDashboard", summary = "A department's dashboard, as it stands")
    public DashboardView get(
            @Auth CallerPrincipal me, @PathParam("department") String department, @BeanParam DashboardQuery query) {
        return DashboardView.of(
                dashboards.of(me.caller(), query.about(department)).orElseThrow());
    }
}
