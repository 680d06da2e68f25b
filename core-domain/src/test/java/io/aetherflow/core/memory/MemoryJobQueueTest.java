package io.aetherflow.core.memory;

import io.aetherflow.kit.JobQueueContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryJobQueueTest extends JobQueueContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
