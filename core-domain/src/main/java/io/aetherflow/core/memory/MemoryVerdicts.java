package io.aetherflow.core.memory;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.Verdicts;
import java.util.Optional;

final class MemoryVerdicts extends MemoryAdapter implements Verdicts {

    private final MemoryState state;

    MemoryVerdicts(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<Failure> find(Key key) {
        synchronized (state) {
            return Optional.ofNullable(state.verdicts.get(key));
        }
    }

    @Override
    public void remember(Key key, Failure failure) {
        synchronized (state) {
            state.verdicts.put(key, failure);
        }
    }
}
