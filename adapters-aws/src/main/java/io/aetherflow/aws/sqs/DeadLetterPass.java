package io.aetherflow.aws.sqs;

import io.aetherflow.core.failure.AetherException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * One look through a dead-letter queue. SQS shows a message only by giving it out: so each is received, hidden from others
 * for a moment, and given back at the end unless it was taken.
 */
final class DeadLetterPass implements AutoCloseable {

    /** Letters that one pass looks at; where more lie there, it is not the same ones every time. */
    static final int MOST = 10_000;

    private static final int BATCH = 10;
    private static final int HIDDEN_SECONDS = 60;

    private final SqsQueue queue;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Message> held = new LinkedHashMap<>();

    DeadLetterPass(SqsQueue queue) {
        this.queue = queue;
    }

    /** Some letters that this pass has not seen, at most so many; none at the end. */
    List<Message> next(int most) {
        int size = Math.min(Math.min(most, BATCH), MOST - seen.size());
        return size <= 0 ? List.of() : fresh(received(size));
    }

    /** A pass that takes longer than its letters are hidden sees them again: then it is at its end. */
    private List<Message> fresh(List<Message> letters) {
        List<Message> fresh = new ArrayList<>();
        for (Message letter : letters) {
            held.put(letter.messageId(), letter);
            if (seen.add(letter.messageId())) {
                fresh.add(letter);
            }
        }
        return fresh;
    }

    /** A look that does not wait asks only some of the servers, so "nothing" has to be made sure of. */
    private List<Message> received(int size) {
        List<Message> letters = receive(size, 0);
        return letters.isEmpty() && queue.waiting() > 0 ? receive(size, 1) : letters;
    }

    private List<Message> receive(int size, int waitSeconds) {
        return queue.ask(
                "look through",
                (sqs, url) -> sqs.receiveMessage(r -> r.queueUrl(url)
                                .maxNumberOfMessages(size)
                                .waitTimeSeconds(waitSeconds)
                                .visibilityTimeout(HIDDEN_SECONDS)
                                .messageAttributeNames("All"))
                        .messages());
    }

    /** Takes the letter out of the queue. */
    void take(Message letter) {
        queue.delete(letter.receiptHandle());
        held.remove(letter.messageId());
    }

    @Override
    public void close() {
        List<Message> back = List.copyOf(held.values());
        held.clear();
        for (int i = 0; i < back.size(); i += BATCH) {
            giveBack(back.subList(i, Math.min(i + BATCH, back.size())));
        }
    }

    /** Where that fails, they are back by themselves in a minute. */
    private void giveBack(List<Message> letters) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (Message letter : letters) {
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .receiptHandle(letter.receiptHandle())
                    .visibilityTimeout(0)
                    .build());
        }
        try {
            queue.ask(
                    "give letters back to",
                    (sqs, url) -> sqs.changeMessageVisibilityBatch(
                            v -> v.queueUrl(url).entries(entries)));
        } catch (AetherException e) {
            System.getLogger(DeadLetterPass.class.getName())
                    .log(System.Logger.Level.DEBUG, "Letters are hidden for a minute.", e);
        }
    }
}
