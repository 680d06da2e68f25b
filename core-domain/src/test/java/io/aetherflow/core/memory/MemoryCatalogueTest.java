package io.aetherflow.core.memory;

import io.aetherflow.kit.CatalogueContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryCatalogueTest extends CatalogueContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
