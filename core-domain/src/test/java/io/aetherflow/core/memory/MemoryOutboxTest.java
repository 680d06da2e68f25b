package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.OutboxContract;
import io.aetherflow.kit.Storage;

class MemoryOutboxTest extends OutboxContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
