package io.aetherflow.aws.sqs;

import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.kit.RemoteQueueContract;

class SqsRemoteQueueTest extends RemoteQueueContract {

    @Override
    protected RemoteQueue queue() {
        return Sqs.queue(Sqs.prefix());
    }
}
