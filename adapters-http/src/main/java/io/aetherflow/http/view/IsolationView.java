package io.aetherflow.http.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Whether any department saw anything of another one, and how that was tried. */
@Schema(name = "IsolationReport")
public record IsolationView(
        Instant generatedAt,

        @Schema(description = "No leak anywhere") boolean isolated,

        List<String> departments,

        @Schema(description = "Every route that reads, asked as each department for what each other one owns")
        List<Route> routes,

        @Schema(description = "How many such requests were made")
        int replays,

        int leaks,

        @Schema(description = "Routes that change something; they are not replayed, as one that leaks would do harm")
        int routesThatChange) {

    /** @param replays 0 where no department owns anything that the route could be asked for */
    @Schema(name = "IsolationRoute")
    public record Route(String route, int replays, List<Leak> leaks) {}

    @Schema(name = "IsolationLeak")
    public record Leak(String asDepartment, String ofDepartment, int status) {}

    public static IsolationView of(Instant at, List<String> departments, List<Route> routes, int changes) {
        int leaks = routes.stream().mapToInt(route -> route.leaks().size()).sum();
        int replays = routes.stream().mapToInt(Route::replays).sum();
        return new IsolationView(at, leaks == 0, departments, routes, replays, leaks, changes);
    }
}
