package io.aetherflow.aws.sqs;

import io.aetherflow.aws.AwsClients;
import io.aetherflow.aws.AwsSettings;
import io.aetherflow.aws.Lazy;
import io.aetherflow.aws.Patience;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Job queues on SQS, two for each type: its own and its dead-letter queue. What it receives and can't read as a message
 * about a job goes to the dead-letter queue with the reason, and is never delivered.
 *
 * <p>A redrive sends the letters of the wanted jobs again, one by one. SQS's own message move task can't choose: it moves
 * the letters of jobs that stay dead too.
 */
public final class SqsJobQueue implements RemoteQueue {

    /** SQS hides no message for longer. */
    private static final Duration LONGEST_HIDDEN = Duration.ofHours(12);

    /** Calls carry little; a long poll is silent for longer and says so itself. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(25), Duration.ofSeconds(5), Duration.ofSeconds(15));

    private final Lazy<SqsClient> client;
    private final LongPolls polls = new LongPolls();
    private final Map<JobType, SqsQueues> queues;
    private final Map<JobType, DeadLetters> deadLetters;
    private final String where;

    /** Opens nothing yet: queues are looked for, or made, at their first use. */
    public SqsJobQueue(AwsSettings aws, SqsQueueSettings settings) {
        this.client = new Lazy<>(() -> AwsClients.prepared(SqsClient.builder(), aws, aws.sqsEndpoint(), PATIENCE)
                .build());
        this.queues = each(type -> SqsQueues.of(type, client, settings));
        this.deadLetters = each(type -> new DeadLetters(type, of(queues, type)));
        this.where = "SQS in " + aws.region() + (aws.sqsEndpoint() == null ? "" : " at " + aws.sqsEndpoint());
    }

    private static <T> Map<JobType, T> each(Function<JobType, T> made) {
        Map<JobType, T> each = new EnumMap<>(JobType.class);
        for (JobType type : JobType.values()) {
            each.put(type, made.apply(type));
        }
        return each;
    }

    private SqsQueue live(Delivery delivery) {
        return live(delivery.type());
    }

    private SqsQueue live(JobType type) {
        return of(queues, type).live();
    }

    private static <T> T of(Map<JobType, T> each, JobType type) {
        T found = each.get(type);
        if (found == null) {
            throw new IllegalStateException("No queue for " + type);
        }
        return found;
    }

    @Override
    public Optional<Delivery> receive(JobType type, Duration wait) {
        return polls.receive(live(type), wait).flatMap(received -> delivery(type, received));
    }

    private Optional<Delivery> delivery(JobType type, Message received) {
        Outcome<JobMessage> read = MessageBody.read(received.body(), type);
        if (read instanceof Outcome.Done<JobMessage> done) {
            JobMessage message = done.value();
            return Optional.of(new Delivery(message.jobId(), type, received.receiptHandle(), message));
        }
        read.refusal().ifPresent(reason -> of(deadLetters, type).bury(received.body(), reason));
        live(type).delete(received.receiptHandle());
        return Optional.empty();
    }

    @Override
    public void acknowledge(Delivery delivery) {
        live(delivery).delete(delivery.receipt());
    }

    @Override
    public void extend(Delivery delivery, Duration hidden) {
        Duration bounded = hidden.compareTo(LONGEST_HIDDEN) < 0 ? hidden : LONGEST_HIDDEN;
        live(delivery).hide(delivery.receipt(), (int) bounded.toSeconds());
    }

    @Override
    public void release(Delivery delivery) {
        live(delivery).hide(delivery.receipt(), 0);
    }

    @Override
    public String send(JobMessage message) {
        return live(message.type()).send(MessageBody.of(message), Map.of());
    }

    @Override
    public int waiting(JobType type) {
        return live(type).waiting();
    }

    @Override
    public void bury(JobMessage message, Failure reason) {
        of(deadLetters, message.type()).bury(MessageBody.of(message), reason);
    }

    @Override
    public List<Buried> buried(JobType type, int most) {
        return of(deadLetters, type).list(most);
    }

    @Override
    public int redrive(JobType type, Predicate<UUID> jobs) {
        return of(deadLetters, type).redrive(jobs);
    }

    @Override
    public int dropBuried(JobType type, Predicate<UUID> jobs) {
        return of(deadLetters, type).drop(jobs);
    }

    @Override
    public Check check() {
        try {
            String each = queues.values().stream()
                    .flatMap(pair -> Stream.of(pair.live(), pair.dead()))
                    .map(queue -> queue.name() + ": " + queue.waiting())
                    .collect(Collectors.joining(", "));
            return Check.healthy(where + ", about so many messages in " + each);
        } catch (RuntimeException e) {
            return Check.unhealthy(where + ": " + e.getMessage());
        }
    }

    /** Who listens comes home with nothing. */
    @Override
    public void close() {
        polls.close();
        client.close();
    }
}
