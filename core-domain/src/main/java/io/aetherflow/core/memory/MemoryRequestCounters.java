package io.aetherflow.core.memory;

import io.aetherflow.core.limit.Count;
import io.aetherflow.core.limit.RequestCounters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counters of this process alone. What has ended is cleared away as new ones come, so that they stay few. */
public final class MemoryRequestCounters extends MemoryAdapter implements RequestCounters {

    private static final int FEW = 1_000;

    private record Running(long value, Instant end) {}

    private final Map<String, Running> counters = new HashMap<>();
    private final Clock clock;
    private int clearAt = FEW;

    public MemoryRequestCounters(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Count add(String key, long by, Duration window) {
        Instant now = clock.instant();
        Running before = counters.get(key);
        Running after = before == null || ended(before, now)
                ? new Running(by, now.plus(window))
                : new Running(before.value() + by, before.end());
        counters.put(key, after);
        clear(now);
        return count(after, now);
    }

    @Override
    public void addAll(Map<String, Long> more, Duration window) {
        more.forEach((key, by) -> add(key, by, window));
    }

    @Override
    public synchronized Optional<Count> read(String key) {
        Instant now = clock.instant();
        return Optional.ofNullable(counters.get(key))
                .filter(running -> !ended(running, now))
                .map(running -> count(running, now));
    }

    /** How many are held, those that have ended and were not cleared away yet included. */
    synchronized int size() {
        return counters.size();
    }

    /** Only once they have doubled: so a clearing is paid for by what was added since the one before. */
    private void clear(Instant now) {
        if (counters.size() > clearAt) {
            counters.values().removeIf(running -> ended(running, now));
            clearAt = Math.max(FEW, 2 * counters.size());
        }
    }

    private static boolean ended(Running running, Instant now) {
        return !now.isBefore(running.end());
    }

    private static Count count(Running running, Instant now) {
        return new Count(running.value(), Duration.between(now, running.end()));
    }
}
