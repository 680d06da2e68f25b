package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.SubjectsContract;

class MemorySubjectsTest extends SubjectsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
