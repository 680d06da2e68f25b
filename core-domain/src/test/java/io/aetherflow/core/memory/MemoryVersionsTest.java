package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.VersionsContract;

class MemoryVersionsTest extends VersionsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
