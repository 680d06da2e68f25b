package io.aetherflow.http.isolation;

import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.http.view.IsolationView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks every route that reads for what each department owns, as an analyst of every other one, and looks for a stranger's
 * things in the answers; and has the store tried beneath the routes.
 */
final class IsolationReport {

    private static final Set<Integer> REFUSALS = Set.of(403, 404);

    private final Replay replay;
    private final ReplayedRoutes routes;
    private final IsolationResource.Ports ports;
    private final Clock clock;

    IsolationReport(Replay replay, ReplayedRoutes routes, IsolationResource.Ports ports, Clock clock) {
        this.replay = replay;
        this.routes = routes;
        this.ports = ports;
        this.clock = clock;
    }

    IsolationView make() {
        List<DepartmentId> departments = ports.plugins().all().stream()
                .map(plugin -> plugin.department().id())
                .toList();
        List<Holdings> holdings = departments.stream()
                .map(id -> Holdings.of(id, ports.datasets(), ports.jobs(), ports.insights()))
                .toList();
        return IsolationView.of(
                clock.instant(),
                departments.stream().map(DepartmentId::value).toList(),
                routes.reads().stream()
                        .map(template -> route(template, holdings))
                        .toList(),
                routes.changes(),
                ports.probe().examine(departments));
    }

    private IsolationView.Route route(String template, List<Holdings> holdings) {
        List<IsolationView.Leak> leaks = new ArrayList<>();
        int replays = 0;
        for (Holdings asker : holdings) {
            Caller analyst = analyst(asker.department());
            for (Holdings owner : holdings) {
                Optional<String> path = owner == asker ? Optional.empty() : asked(template, owner);
                if (path.isPresent()) {
                    replays++;
                    leak(template, replay.get(analyst, path.get()), asker, owner)
                            .ifPresent(leaks::add);
                }
            }
        }
        return new IsolationView.Route("GET /" + template, replays, leaks);
    }

    private static Optional<String> asked(String template, Holdings owner) {
        return ReplayedRoutes.lists(template) ? Optional.of(template) : owner.path(template);
    }

    /**
     * A list must not name what is another's; a thing of another's must be refused. An answer that shows neither, as one that
     * came too often or broke, is told like a leak: nothing was shown.
     */
    private static Optional<IsolationView.Leak> leak(
            String template, Replay.Answer answer, Holdings asker, Holdings owner) {
        boolean refused = REFUSALS.contains(answer.status());
        boolean apart = ReplayedRoutes.lists(template)
                ? (refused || answer.status() == 200) && !owner.namedIn(answer.body())
                : refused
                        && !owner.namedIn(
                                answer.body().replace(asked(template, owner).orElse(""), ""));
        return apart
                ? Optional.empty()
                : Optional.of(new IsolationView.Leak(
                        asker.department().value(), owner.department().value(), answer.status()));
    }

    /** Somebody who is in no table: nothing that is replayed leaves a trace of a person. */
    private Caller analyst(DepartmentId department) {
        Instant now = clock.instant();
        User user = new User(
                new UUID(0, 0),
                "replay@isolation.invalid",
                null,
                "",
                Role.ANALYST,
                department,
                Tier.FREE,
                UserStatus.ACTIVE,
                now,
                now,
                null);
        return new Caller(user, new UUID(0, 0));
    }
}
