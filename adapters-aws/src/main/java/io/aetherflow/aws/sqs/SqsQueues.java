package io.aetherflow.aws.sqs;

import io.aetherflow.aws.Lazy;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of one type of job, and its dead-letter queue. */
record SqsQueues(SqsQueue live, SqsQueue dead) {

    private static final Duration HIDDEN = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(4);
    private static final Duration BURIED = Duration.ofDays(14);

    /** A backstop only: a worker that is killed costs a receipt and says nothing of the job; the store counts failures. */
    private static final int MOST_RECEIPTS = 20;

    static SqsQueues of(JobType type, Lazy<SqsClient> client, SqsQueueSettings settings) {
        String name = settings.prefix() + type.message();
        SqsQueue dead = new SqsQueue(name + "-dlq", client, settings.create(), () -> attributes(BURIED));
        SqsQueue live = new SqsQueue(name, client, settings.create(), () -> {
            Map<QueueAttributeName, String> attributes = attributes(KEPT);
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + dead.arn() + "\",\"maxReceiveCount\":" + MOST_RECEIPTS + "}");
            return attributes;
        });
        return new SqsQueues(live, dead);
    }

    private static Map<QueueAttributeName, String> attributes(Duration kept) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(HIDDEN));
        attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(kept));
        attributes.put(QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, seconds(LongPolls.LONGEST));
        return attributes;
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
