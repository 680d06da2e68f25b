package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.VerdictsContract;

class MemoryVerdictsTest extends VerdictsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
