package io.aetherflow.core.memory;

import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.kit.RemoteQueueContract;

class MemoryRemoteQueueTest extends RemoteQueueContract {

    @Override
    protected RemoteQueue queue() {
        return new MemoryRemoteQueue();
    }
}
