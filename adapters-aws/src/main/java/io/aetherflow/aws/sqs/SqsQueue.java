package io.aetherflow.aws.sqs;

import io.aetherflow.aws.Lazy;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/** One queue: looked up at its first use, made where it is missing and may be. */
final class SqsQueue {

    private final String name;
    private final Lazy<SqsClient> client;
    private final boolean create;
    private final Supplier<Map<QueueAttributeName, String>> attributes;
    private volatile @Nullable String known;

    /** @param attributes of the queue where it has to be made; one that is there stays as it is */
    SqsQueue(
            String name, Lazy<SqsClient> client, boolean create, Supplier<Map<QueueAttributeName, String>> attributes) {
        this.name = name;
        this.client = client;
        this.create = create;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    /**
     * Calls the service about this queue, by the client and the queue's URL.
     *
     * @param toDo what is asked for, as {@code receive from}
     */
    <T> T ask(String toDo, BiFunction<SqsClient, String, T> call) {
        try {
            return call.apply(client.get(), url());
        } catch (QueueDoesNotExistException e) {
            // Somebody deleted it: the next call looks for it again.
            known = null;
            throw SqsFailures.of(toDo, name, e);
        } catch (SdkException e) {
            throw SqsFailures.of(toDo, name, e);
        }
    }

    /** {@link #ask} with a receipt, which may have been outdated meanwhile: that does no harm. */
    private void tell(String toDo, BiFunction<SqsClient, String, ?> call) {
        ask(toDo, (sqs, url) -> {
            try {
                return Optional.ofNullable(call.apply(sqs, url));
            } catch (SdkException e) {
                if (SqsFailures.outdated(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** @return the message's id */
    String send(String body, Map<String, MessageAttributeValue> with) {
        return ask(
                "send to",
                (sqs, url) -> sqs.sendMessage(
                                m -> m.queueUrl(url).messageBody(body).messageAttributes(with))
                        .messageId());
    }

    void delete(String receipt) {
        tell("delete from", (sqs, url) -> sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(receipt)));
    }

    void hide(String receipt, int seconds) {
        tell(
                "hide a message of",
                (sqs, url) -> sqs.changeMessageVisibility(
                        v -> v.queueUrl(url).receiptHandle(receipt).visibilityTimeout(seconds)));
    }

    /** About how many messages can be received. */
    int waiting() {
        return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    String arn() {
        return attribute(QueueAttributeName.QUEUE_ARN);
    }

    private String attribute(QueueAttributeName attribute) {
        return ask(
                "look at",
                (sqs, url) -> sqs.getQueueAttributes(q -> q.queueUrl(url).attributeNames(attribute))
                        .attributes()
                        .get(attribute));
    }

    /** No lock is held while the service is asked: where it is away, everybody waits at the same time. */
    private String url() {
        String url = known;
        if (url == null) {
            url = find().orElseGet(this::make);
            known = url;
        }
        return url;
    }

    private Optional<String> find() {
        try {
            return Optional.of(client.get().getQueueUrl(q -> q.queueName(name)).queueUrl());
        } catch (QueueDoesNotExistException e) {
            return Optional.empty();
        }
    }

    private String make() {
        if (!create) {
            throw new AetherException(Failure.of(
                    FailureCode.TRANSIENT_IO,
                    "There is no queue " + name + ", and this installation is not to make one.",
                    "Make the queue with its dead-letter queue, or allow the installation to make them."));
        }
        Map<QueueAttributeName, String> wanted = attributes.get();
        try {
            return client.get()
                    .createQueue(q -> q.queueName(name).attributes(wanted))
                    .queueUrl();
        } catch (QueueNameExistsException e) {
            // Somebody else was faster, with other attributes.
            return find().orElseThrow(() -> e);
        }
    }
}
