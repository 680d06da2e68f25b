package io.aetherflow.core.memory;

import io.aetherflow.kit.JobFeedContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryJobFeedTest extends JobFeedContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
