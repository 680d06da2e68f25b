package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.PreferencesContract;
import io.aetherflow.kit.Storage;

class MemoryPreferencesTest extends PreferencesContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
