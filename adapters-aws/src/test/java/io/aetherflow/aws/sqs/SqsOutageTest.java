package io.aetherflow.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.aws.AwsSettings;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Examples;
import io.aetherflow.servers.LocalSqs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues that are missing, a service that is away, and listeners who have to go. */
class SqsOutageTest {

    /** Less than the long poll would take. */
    private static final int SOON_SECONDS = 10;

    private static final Duration LONG = Duration.ofSeconds(20);

    private final String prefix = Sqs.prefix();
    private final SqsJobQueue queue = Sqs.queue(prefix);

    @AfterEach
    void close() {
        queue.close();
    }

    private static JobMessage inference() {
        return new JobMessage(
                Examples.id(),
                JobType.ML_INFERENCE,
                Examples.id(),
                new DepartmentId("sales"),
                null,
                null,
                "etl_worker",
                Instant.parse("2026-01-31T09:30:00Z"));
    }

    private static AetherException assertTransient(ThrowingCallable call) {
        AetherException thrown = catchThrowableOfType(AetherException.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(thrown.failure().hint()).isNotBlank();
        return thrown;
    }

    @Test
    void anOutageIsATransientFaultAndLosesNothing() {
        try (LocalSqs server = LocalSqs.start();
                SqsJobQueue away = new SqsJobQueue(
                        AwsSettings.in(LocalSqs.REGION).withKeys("any", "any").withSqs(server.endpoint()),
                        SqsQueueSettings.USUAL)) {
            JobMessage message = inference();
            away.send(message);
            server.stop();
            Delivery unknown = new Delivery(message.jobId(), message.type(), "receipt");
            assertTransient(() -> away.send(message));
            assertTransient(() -> away.receive(message.type(), Duration.ZERO));
            assertTransient(() -> away.acknowledge(unknown));
            assertTransient(() -> away.waiting(message.type()));
            assertTransient(() -> away.redrive(message.type(), job -> true));
            assertThat(away.check().healthy()).isFalse();
            assertThat(away.check().detail()).contains("aetherflow-etl");
            server.resume();
            assertThat(away.receive(message.type(), LONG).orElseThrow().message())
                    .isEqualTo(message);
            assertThat(away.check().healthy()).isTrue();
        }
    }

    @Test
    void aMissingQueueIsNamedWhereItMayNotBeMade() {
        try (SqsJobQueue strict = new SqsJobQueue(Sqs.AWS, new SqsQueueSettings(prefix, false))) {
            assertThat(assertTransient(() -> strict.send(inference()))).hasMessageContaining(prefix + "ml");
            assertThat(strict.check().healthy()).isFalse();
            queue.send(inference());
            assertThat(strict.waiting(JobType.ML_INFERENCE)).isEqualTo(1);
        }
    }

    @Test
    void aQueueThatSomebodyDeletedIsMadeAnew() {
        queue.send(inference());
        Sqs.CLIENT.deleteQueue(d -> d.queueUrl(Sqs.url(prefix + "ml")));
        assertTransient(() -> queue.send(inference()));
        queue.send(inference());
        assertThat(queue.waiting(JobType.ML_INFERENCE)).isEqualTo(1);
    }

    @Test
    void closingEndsALongPoll() {
        CompletableFuture<Optional<Delivery>> heard = listening(new AtomicBoolean());
        queue.close();
        assertThat(heard).succeedsWithin(SOON_SECONDS, TimeUnit.SECONDS).isEqualTo(Optional.empty());
        assertThat(queue.receive(JobType.ETL, LONG)).isEmpty();
        assertThat(queue.check().healthy()).isFalse();
    }

    @Test
    void interruptingEndsALongPollAndNothingIsLostByIt() {
        queue.waiting(JobType.ETL);
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<Optional<Delivery>> heard = listening(flag);
        listener.interrupt();
        assertThat(heard).succeedsWithin(SOON_SECONDS, TimeUnit.SECONDS).isEqualTo(Optional.empty());
        assertThat(flag).as("the interrupt is kept").isTrue();

        JobMessage message = new JobMessage(
                Examples.id(),
                JobType.ETL,
                Examples.id(),
                new DepartmentId("sales"),
                "bucket",
                "key",
                "somebody",
                Instant.parse("2026-01-31T09:30:00Z"));
        queue.send(message);
        assertThat(queue.receive(JobType.ETL, LONG).orElseThrow().message()).isEqualTo(message);
    }

    @SuppressWarnings("NullAway.Init")
    private Thread listener;

    /** Somebody who is about to wait, or waits already: either has to end. */
    private CompletableFuture<Optional<Delivery>> listening(AtomicBoolean interrupted) {
        CompletableFuture<Optional<Delivery>> heard = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        queue.waiting(JobType.ETL);
        listener = new Thread(() -> {
            begun.countDown();
            try {
                Optional<Delivery> last = queue.receive(JobType.ETL, LONG);
                interrupted.set(Thread.currentThread().isInterrupted());
                heard.complete(last);
            } catch (RuntimeException e) {
                heard.completeExceptionally(e);
            }
        });
        listener.start();
        try {
            begun.await();
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heard;
    }
}
