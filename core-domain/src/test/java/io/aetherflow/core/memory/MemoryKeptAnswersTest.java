package io.aetherflow.core.memory;

import io.aetherflow.kit.KeptAnswersContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryKeptAnswersTest extends KeptAnswersContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
