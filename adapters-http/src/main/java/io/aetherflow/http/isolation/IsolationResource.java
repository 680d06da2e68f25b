package io.aetherflow.http.isolation;

import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.Requires;
import io.aetherflow.http.view.IsolationView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ApplicationHandler;

/** The proof, made anew at each request. */
@Path("/admin/isolation")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Tag(name = "admin")
public final class IsolationResource {

    /** What departments own, so that it can be asked for, and what keeps it apart in the store. */
    public record Ports(Datasets datasets, Jobs jobs, Insights insights, Plugins plugins, IsolationProbe probe) {}

    static final String PATH = "admin/isolation/report";

    private final Supplier<IsolationReport> report;

    IsolationResource(Supplier<IsolationReport> report) {
        this.report = report;
    }

    /**
     * @param resources every resource of the API; read at the first request, so this one may be added to it
     * @param router the API's own
     */
    public static IsolationResource over(
            Ports ports, Set<Class<?>> resources, Supplier<ApplicationHandler> router, Clock clock) {
        return new IsolationResource(
                () -> new IsolationReport(new Replay(router), ReplayedRoutes.of(resources), ports, clock));
    }

    @GET
    @Path("/report")
    @Operation(operationId = "isolationReport", summary = "Every route replayed as every department")
    public IsolationView report(@Auth CallerPrincipal me) {
        return report.get().make();
    }
}
