package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.SocketTicketsContract;
import io.aetherflow.kit.Storage;

class MemorySocketTicketsTest extends SocketTicketsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
