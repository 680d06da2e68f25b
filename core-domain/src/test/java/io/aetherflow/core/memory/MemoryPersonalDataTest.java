package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.PersonalDataContract;
import io.aetherflow.kit.Storage;

class MemoryPersonalDataTest extends PersonalDataContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
