package io.aetherflow.files;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.kit.ObjectStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreContractTest extends ObjectStoreContract {

    @TempDir
    Path root;

    @Override
    protected ObjectStore objectStore() {
        return new FileObjectStore(root, "local");
    }
}
