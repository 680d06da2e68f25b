package io.aetherflow.core.memory;

import io.aetherflow.kit.LoadsContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryLoadsTest extends LoadsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
