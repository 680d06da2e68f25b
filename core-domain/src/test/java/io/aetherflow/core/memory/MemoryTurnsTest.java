package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.TurnsContract;

class MemoryTurnsTest extends TurnsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
