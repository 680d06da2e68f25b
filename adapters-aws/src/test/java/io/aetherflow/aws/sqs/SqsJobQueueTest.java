package io.aetherflow.aws.sqs;

import io.aetherflow.kit.JobQueueContract;
import io.aetherflow.kit.MemoryKit;
import io.aetherflow.kit.Storage;

/** Jobs in a store, their calls carried to SQS. */
class SqsJobQueueTest extends JobQueueContract {

    @Override
    protected Storage storage() {
        Storage store = MemoryKit.fresh();
        return RelayedStorage.of(store, new RelayedQueue(store, Sqs.queue(Sqs.prefix())));
    }
}
