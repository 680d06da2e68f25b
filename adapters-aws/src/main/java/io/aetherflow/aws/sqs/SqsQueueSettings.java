package io.aetherflow.aws.sqs;

/**
 * Which queues are ours.
 *
 * @param prefix of the names of all four: {@code {prefix}etl}, {@code {prefix}etl-dlq}, {@code {prefix}ml}, {@code {prefix}ml-dlq}
 * @param create whether those that are missing are made; where not, somebody else has to have made them
 */
public record SqsQueueSettings(String prefix, boolean create) {

    public static final SqsQueueSettings USUAL = new SqsQueueSettings("aetherflow-", true);
}
