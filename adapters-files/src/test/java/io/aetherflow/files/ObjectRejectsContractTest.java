package io.aetherflow.files;

import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.kit.RejectsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ObjectRejectsContractTest extends RejectsContract {

    @TempDir
    Path root;

    @Override
    protected Rejects rejects() {
        return new ObjectRejects(new FileObjectStore(root, "local"));
    }
}
