package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.SigningKeysContract;
import io.aetherflow.kit.Storage;

class MemorySigningKeysTest extends SigningKeysContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
