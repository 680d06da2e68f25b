package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.UsersContract;

class MemoryUsersTest extends UsersContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
