package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.SessionsContract;
import io.aetherflow.kit.Storage;

class MemorySessionsTest extends SessionsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
