package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.CatalogueContract;

class MemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
