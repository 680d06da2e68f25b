package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.OneTimeTokensContract;
import io.aetherflow.kit.Storage;

class MemoryOneTimeTokensTest extends OneTimeTokensContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
