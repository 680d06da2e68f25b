package io.aetherflow.core.flow;

import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Use case: every request of a user is counted, for an hour from the first. What this process saw is handed on in batches, so
 * that a read does not cost a write; a process that is killed forgets what it had not handed on.
 */
public final class RequestTally {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RequestCounters counters;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();

    public RequestTally(RequestCounters counters) {
        this.counters = counters;
    }

    public void saw(Caller caller) {
        seen.merge(caller.user().id(), 1L, Long::sum);
    }

    /** Hands on what was seen. What could not be handed on comes with the next batch. */
    public synchronized void flush() {
        Map<UUID, Long> taken = new HashMap<>();
        // One by one, as requests go on being seen: none falls between two batches, none is in both.
        seen.keySet()
                .forEach(user -> seen.computeIfPresent(user, (id, count) -> {
                    taken.put(id, count);
                    return null;
                }));
        handOn(taken);
    }

    /** The requests of the caller in the hour that runs, this process's to the last. */
    public synchronized long count(Caller caller) {
        UUID user = caller.user().id();
        Long mine = seen.remove(user);
        if (mine != null) {
            handOn(Map.of(user, mine));
        }
        return counters.read(key(user)).map(Count::value).orElse(0L);
    }

    private void handOn(Map<UUID, Long> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<String, Long> batch = new HashMap<>();
        taken.forEach((user, count) -> batch.put(key(user), count));
        try {
            counters.addAll(batch, HOUR);
        } catch (RuntimeException e) {
            taken.forEach((user, count) -> seen.merge(user, count, Long::sum));
            throw e;
        }
    }

    private static String key(UUID user) {
        return "requests:" + user;
    }
}
