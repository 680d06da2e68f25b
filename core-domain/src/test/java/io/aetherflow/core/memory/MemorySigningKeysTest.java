package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.SigningKeysContract;

class MemorySigningKeysTest extends SigningKeysContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
