package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.UploadSessionsContract;

class MemoryUploadSessionsTest extends UploadSessionsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
