package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.DatasetsContract;

class MemoryDatasetsTest extends DatasetsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
