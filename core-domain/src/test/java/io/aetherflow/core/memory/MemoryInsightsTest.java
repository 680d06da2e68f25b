package io.aetherflow.core.memory;

import io.aetherflow.kit.InsightsContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

class MemoryInsightsTest extends InsightsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
