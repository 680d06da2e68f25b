package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.kit.RejectsContract;

class MemoryRejectsTest extends RejectsContract {

    @Override
    protected Rejects rejects() {
        return new MemoryRejects();
    }
}
