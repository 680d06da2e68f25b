package io.aetherflow.core.memory;

import io.aetherflow.kit.IsolationProbeContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryIsolationProbeTest extends IsolationProbeContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
