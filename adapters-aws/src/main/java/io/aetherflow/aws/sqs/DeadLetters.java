package io.aetherflow.aws.sqs;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue.Buried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The dead letters of one type of job: messages as they were, with the reason as attributes. */
final class DeadLetters {

    private static final String CODE = "reason_code";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 1_000;

    private final JobType type;
    private final SqsQueues queues;

    DeadLetters(JobType type, SqsQueues queues) {
        this.type = type;
        this.queues = queues;
    }

    /** @param body as it was in the queue, whatever it is */
    void bury(String body, Failure reason) {
        queues.dead().send(body, Map.of(CODE, text(reason.code().name()), REASON, text(reason.message())));
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(sendable(value))
                .build();
    }

    /** SQS takes the characters that XML takes, and no empty text. */
    private static String sendable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_REASON)
                .map(c -> isSendable(c) ? c : ' ')
                .forEach(clean::appendCodePoint);
        return clean.toString().isBlank() ? "unknown" : clean.toString();
    }

    private static boolean isSendable(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && !isSurrogate(c) && c != 0xFFFE && c != 0xFFFF);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    List<Buried> list(int most) {
        List<Buried> found = new ArrayList<>();
        try (DeadLetterPass pass = new DeadLetterPass(queues.dead())) {
            List<Message> letters = pass.next(most);
            while (!letters.isEmpty()) {
                letters.forEach(letter ->
                        job(letter).ifPresent(message -> found.add(new Buried(message.jobId(), reason(letter)))));
                letters = pass.next(most - found.size());
            }
        }
        return found;
    }

    private static String reason(Message letter) {
        MessageAttributeValue reason = letter.messageAttributes().get(REASON);
        return reason == null ? "" : reason.stringValue();
    }

    /** Empty for what never was a message about a job: it lies there for the operator alone. */
    private Optional<JobMessage> job(Message letter) {
        return MessageBody.read(letter.body(), type) instanceof Outcome.Done<JobMessage> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    /**
     * Sends the letters of these jobs again, then takes them out: who dies between has sent one twice. SQS's own message
     * move task can't choose: it moves the letters of jobs that stay dead too.
     */
    int redrive(Predicate<UUID> jobs) {
        return take(jobs, letter -> queues.live().send(letter.body(), Map.of()));
    }

    int drop(Predicate<UUID> jobs) {
        return take(jobs, letter -> {});
    }

    private int take(Predicate<UUID> jobs, Consumer<Message> first) {
        int taken = 0;
        try (DeadLetterPass pass = new DeadLetterPass(queues.dead())) {
            List<Message> letters = pass.next(DeadLetterPass.MOST);
            while (!letters.isEmpty()) {
                for (Message letter : letters) {
                    if (job(letter).map(JobMessage::jobId).filter(jobs).isPresent()) {
                        first.accept(letter);
                        pass.take(letter);
                        taken++;
                    }
                }
                letters = pass.next(DeadLetterPass.MOST);
            }
        }
        return taken;
    }
}
