package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.RetentionContract;
import io.aetherflow.kit.Storage;

class MemoryRetentionTest extends RetentionContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
