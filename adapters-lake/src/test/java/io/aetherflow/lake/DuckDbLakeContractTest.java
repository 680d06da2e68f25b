package io.aetherflow.lake;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.kit.LakeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DuckDbLakeContractTest extends LakeContract {

    @TempDir
    Path folder;

    @Override
    protected Lake lake() {
        return new DuckDbLake(new MemoryObjectStore(), LakeSettings.in(folder));
    }
}
