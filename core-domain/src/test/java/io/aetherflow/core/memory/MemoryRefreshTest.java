package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.RefreshContract;
import io.aetherflow.kit.Storage;

class MemoryRefreshTest extends RefreshContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
