package io.aetherflow.core.memory;

import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;
import io.aetherflow.kit.InsightsContract;

class MemoryInsightsTest extends InsightsContract {

    @Override
    protected Storage storage() {
        return MemoryKit.fresh();
    }
}
