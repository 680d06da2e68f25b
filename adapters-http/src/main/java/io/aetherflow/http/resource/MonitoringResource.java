package io.aetherflow.http.resource;

import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.identity.Role;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.view.MonitoringView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;

/** How the platform does, for administrators. */
@Path("/monitoring")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
public final class MonitoringResource {

    private final Monitoring monitoring;
    private final Supplier<MonitoringView.Process> process;

    public MonitoringResource(Monitoring monitoring, Supplier<MonitoringView.Process> process) {
        this.monitoring = monitoring;
        this.process = process;
    }

    @GET
    @Requires(Role.ADMIN)
    @Operation(operationId = "getMonitoring", summary = "Queues, workers and what the platform rests on")
    public MonitoringView look() {
        return MonitoringView.of(process.get(), monitoring.look());
    }
}
