package io.aetherflow.http.view;

import io.aetherflow.core.identity.TableIsolation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        int routesThatChange,

        @Schema(description = "Every table whose rows have a department, as each department, past the routes")
        List<Table> tables) {

    /** @param replays 0 where no department owns anything that the route could be asked for */
    @Schema(name = "IsolationRoute")
    public record Route(String route, int replays, List<Leak> leaks) {}

    @Schema(name = "IsolationLeak")
    public record Leak(String asDepartment, String ofDepartment, int status) {}

    /** @param seen rows of others that a department sees; null where requests may not do this to the table at all */
    @Schema(name = "IsolationTable")
    public record Table(
            String table,
            @Nullable Long rows,
            @Nullable Long seen,
            @Nullable Long changed,
            @Nullable Long deleted,
            boolean isolated) {

        static Table of(TableIsolation table) {
            return new Table(
                    table.table(), table.rows(), table.seen(), table.changed(), table.deleted(), table.holds());
        }
    }

    public static IsolationView of(
            Instant at, List<String> departments, List<Route> routes, int changes, List<TableIsolation> tables) {
        int leaks = routes.stream().mapToInt(route -> route.leaks().size()).sum();
        int replays = routes.stream().mapToInt(Route::replays).sum();
        boolean isolated = leaks == 0 && tables.stream().allMatch(TableIsolation::holds);
        return new IsolationView(
                at,
                isolated,
                departments,
                routes,
                replays,
                leaks,
                changes,
                tables.stream().map(Table::of).toList());
    }
}
