package io.aetherflow.aws.sqs;

import io.aetherflow.aws.AwsClients;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.Patience;
import io.aetherflow.servers.LocalSqs;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SQS of this module's tests, one for all of them: a test has queues of its own by their names. */
final class Sqs {

    static final LocalSqs SERVER = LocalSqs.start();

    static final AwsSettings AWS =
            AwsSettings.in(LocalSqs.REGION).withKeys("any", "any").withSqs(SERVER.endpoint());

    /** To look behind the adapter. */
    static final SqsClient CLIENT = AwsClients.prepared(SqsClient.builder(), AWS, AWS.sqsEndpoint(), Patience.USUAL)
            .build();

    private Sqs() {}

    static String prefix() {
        return "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    static SqsJobQueue queue(String prefix) {
        return new SqsJobQueue(AWS, new SqsQueueSettings(prefix, true));
    }

    static String url(String name) {
        return CLIENT.getQueueUrl(q -> q.queueName(name)).queueUrl();
    }
}
