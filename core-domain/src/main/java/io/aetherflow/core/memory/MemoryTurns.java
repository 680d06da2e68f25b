package io.aetherflow.core.memory;

import io.aetherflow.core.job.Turns;
import java.time.Duration;
import java.time.Instant;

final class MemoryTurns extends MemoryAdapter implements Turns {

    private final MemoryState state;

    MemoryTurns(MemoryState state) {
        this.state = state;
    }

    @Override
    public boolean take(String chore, Duration every) {
        synchronized (state) {
            Instant now = state.now();
            Instant last = state.turns.get(chore);
            if (last != null && now.isBefore(last.plus(every))) {
                return false;
            }
            state.turns.put(chore, now);
            return true;
        }
    }
}
