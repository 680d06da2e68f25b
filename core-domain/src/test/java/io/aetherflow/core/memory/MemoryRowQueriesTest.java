package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.RowQueriesContract;
import io.aetherflow.kit.Storage;

class MemoryRowQueriesTest extends RowQueriesContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
