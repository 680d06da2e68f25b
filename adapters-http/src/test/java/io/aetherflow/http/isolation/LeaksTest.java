package io.aetherflow.http.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.http.view.IsolationView;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.MemoryKit;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** The report over an API that leaks on purpose: a report that finds nothing has to mean something. */
class LeaksTest {

    private static final MemoryKit STORE = new MemoryKit(new MemoryStorage());
    private static final Branch HOME = Branch.open(STORE);
    private static final Branch OTHER = Branch.open(STORE);

    private static String everybodys() {
        return List.of(HOME, OTHER).stream()
                .flatMap(branch -> STORE
                        .datasets()
                        .list(
                                branch.scope(),
                                io.aetherflow.core.dataset.DatasetFilter.ANY,
                                io.aetherflow.core.identity.PageRequest.first(9))
                        .items()
                        .stream())
                .map(dataset -> dataset.id().toString())
                .collect(Collectors.joining(","));
    }

    @Path("/datasets")
    public static final class Leaky {

        @GET
        public String list() {
            return everybodys();
        }

        @GET
        @Path("/{id}")
        public String one(@PathParam("id") String id) {
            return "rows";
        }

        @GET
        @Path("/{id}/profile")
        public String sound(@PathParam("id") String id) {
            throw new NotFoundException();
        }

        @GET
        @Path("/{id}/busy")
        public String busy(@PathParam("id") String id) {
            throw new ClientErrorException(429);
        }

        @GET
        @Path("/{id}/broken")
        public String broken(@PathParam("id") String id) {
            throw new IllegalStateException("broken");
        }
    }

    private record Served(Department department) implements DepartmentPlugin {}

    @Test
    void namesEveryRouteThatLeaksAsWhomAndOfWhom() {
        HOME.submit();
        OTHER.submit();
        Plugins plugins = new Plugins(List.of(HOME, OTHER).stream()
                .map(branch -> new InstalledPlugin(new Served(branch.department()), "served", "1"))
                .toList());
        ApplicationHandler router = new ApplicationHandler(new ResourceConfig(Leaky.class));
        IsolationResource.Ports ports = new IsolationResource.Ports(
                STORE.datasets(), STORE.jobs(), STORE.insights(), plugins, STORE.isolation());

        IsolationView report = new IsolationReport(
                        new Replay(() -> router), ReplayedRoutes.of(Set.of(Leaky.class)), ports, Clock.systemUTC())
                .make();

        assertThat(report.isolated()).isFalse();
        assertThat(report.routes())
                .filteredOn(route -> !route.leaks().isEmpty())
                .extracting(IsolationView.Route::route)
                .containsExactly(
                        "GET /datasets", "GET /datasets/{id}", "GET /datasets/{id}/broken", "GET /datasets/{id}/busy");
        assertThat(report.routes().get(0).leaks())
                .containsExactlyInAnyOrder(
                        new IsolationView.Leak(HOME.id().value(), OTHER.id().value(), 200),
                        new IsolationView.Leak(OTHER.id().value(), HOME.id().value(), 200));
        assertThat(report.leaks()).isEqualTo(8);
        assertThat(report.replays()).isEqualTo(10);
    }
}
