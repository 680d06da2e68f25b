package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.StoreQueueContract;

class MemoryJobQueueTest extends StoreQueueContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
