package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.JobsContract;

class MemoryJobsTest extends JobsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
