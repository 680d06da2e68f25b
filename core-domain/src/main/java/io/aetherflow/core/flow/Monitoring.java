package io.aetherflow.core.flow;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Workload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Use case: an administrator looks at what the platform rests on and what it has to do. What was seen is good for a few
 * seconds, so that however many look, and however often, each adapter is asked now and then.
 */
public final class Monitoring {

    /** How long nobody looks again. */
    public static final Duration GOOD_FOR = Duration.ofSeconds(5);

    /**
     * What was seen.
     *
     * @param checks each adapter's by its name
     * @param workload of every department that is served, or has jobs
     */
    public record Sight(Instant at, Map<String, Check> checks, Workload workload) {}

    private final Map<String, ? extends Adapter> adapters;
    private final Jobs jobs;
    private final Plugins plugins;
    private final Clock clock;
    private @Nullable Sight latest;

    public Monitoring(Map<String, ? extends Adapter> adapters, Jobs jobs, Plugins plugins, Clock clock) {
        this.adapters = adapters;
        this.jobs = jobs;
        this.plugins = plugins;
        this.clock = clock;
    }

    /** One looks, and whoever comes meanwhile sees the same. */
    public synchronized Sight look() {
        Instant now = clock.instant();
        Sight seen = latest;
        boolean fresh = seen != null
                && !now.isBefore(seen.at())
                && now.isBefore(seen.at().plus(GOOD_FOR));
        if (seen == null || !fresh) {
            seen = seen(now);
            latest = seen;
        }
        return seen;
    }

    /** The jobs first: a store that does not answer is heard of once, and not from every adapter on it. */
    private Sight seen(Instant now) {
        Workload workload = jobs.workload(Scope.all());
        Map<String, Check> checks = new TreeMap<>();
        adapters.forEach((name, adapter) -> checks.put(name, adapter.check()));
        return new Sight(
                now, Collections.unmodifiableMap(checks), new Workload(withIdle(workload.queues()), workload.runs()));
    }

    /** A served department's queue that holds nothing is shown as such. */
    private List<Workload.Queue> withIdle(List<Workload.Queue> busy) {
        List<Workload.Queue> all = new ArrayList<>(busy);
        plugins.all().stream()
                .map(plugin -> plugin.department().id())
                .flatMap(id -> Stream.of(JobType.values()).map(type -> Workload.Queue.empty(id, type)))
                .filter(idle -> busy.stream().noneMatch(queue -> sameQueue(queue, idle)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Workload.Queue::department, Comparator.comparing(DepartmentId::value))
                .thenComparing(Workload.Queue::type));
        return all;
    }

    private static boolean sameQueue(Workload.Queue one, Workload.Queue other) {
        return one.department().equals(other.department()) && one.type() == other.type();
    }
}
