package io.aetherflow.core.memory;

import io.aetherflow.kit.DatasetsContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryDatasetsTest extends DatasetsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
