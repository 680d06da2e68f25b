package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.kit.LakeContract;

class MemoryLakeTest extends LakeContract {

    @Override
    protected Lake lake() {
        return new MemoryLake();
    }
}
