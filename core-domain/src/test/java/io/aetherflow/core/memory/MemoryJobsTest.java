package io.aetherflow.core.memory;

import io.aetherflow.kit.JobsContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryJobsTest extends JobsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
