package io.aetherflow.core.memory;

import io.aetherflow.kit.ApiKeysContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryApiKeysTest extends ApiKeysContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
