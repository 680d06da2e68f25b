package io.aetherflow.core.memory;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Check;

/** What the in-memory adapters share: they are always well and hold nothing to release. */
abstract class MemoryAdapter implements Adapter {

    @Override
    public Check check() {
        return Check.healthy("in memory");
    }

    @Override
    public void close() {
        // The garbage collector does it.
    }
}
