package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.kit.ObjectStoreContract;

class MemoryObjectStoreTest extends ObjectStoreContract {

    @Override
    protected ObjectStore objectStore() {
        return new MemoryObjectStore();
    }
}
