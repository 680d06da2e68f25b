package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RemoteQueue;
import io.aetherflow.core.job.RemoteQueue.Buried;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RemoteQueue} does. */
public abstract class RemoteQueueContract {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Failure WHY =
            Failure.of(FailureCode.VALIDATION, "Line 7 has no \"amount\" – ü.", "Fill it in.");

    @SuppressWarnings("NullAway.Init")
    private RemoteQueue queue;

    /** A queue that nobody else uses, and holds nothing. */
    protected abstract RemoteQueue queue();

    @BeforeEach
    void openQueue() {
        queue = queue();
    }

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    private static JobMessage etl() {
        UUID dataset = Examples.id();
        return new JobMessage(
                Examples.id(),
                JobType.ETL,
                dataset,
                new DepartmentId("supply"),
                "bucket",
                "raw/supply/" + dataset + "/week \"42\" – ü.csv",
                Examples.id().toString(),
                Instant.parse("2026-03-01T07:08:09.123456Z"));
    }

    private static JobMessage ml() {
        return new JobMessage(
                Examples.id(),
                JobType.ML_INFERENCE,
                Examples.id(),
                new DepartmentId("supply"),
                null,
                null,
                "etl_worker",
                Instant.parse("2026-03-01T07:08:09Z"));
    }

    private static List<JobMessage> etl(int count) {
        return IntStream.range(0, count).mapToObj(i -> etl()).toList();
    }

    private Delivery received() {
        return queue.receive(JobType.ETL, LONG).orElseThrow();
    }

    private Delivery sent() {
        queue.send(etl());
        return received();
    }

    private void assertSilent() {
        assertThat(queue.receive(JobType.ETL, Duration.ZERO)).isEmpty();
    }

    private List<UUID> lie(JobType type) {
        return queue.buried(type, 1_000).stream().map(Buried::jobId).toList();
    }

    private static Predicate<UUID> of(JobMessage... messages) {
        List<UUID> jobs = List.of(messages).stream().map(JobMessage::jobId).toList();
        return jobs::contains;
    }

    @Test
    void isWell() {
        assertThat(queue.check().healthy()).as(queue.check().detail()).isTrue();
    }

    @Test
    void whatIsSentIsReceivedToTheLetter() {
        for (JobMessage message : List.of(etl(), ml())) {
            assertThat(queue.send(message)).isNotBlank();
            Delivery delivery = queue.receive(message.type(), LONG).orElseThrow();
            assertThat(delivery.message()).isEqualTo(message);
            assertThat(delivery.jobId()).isEqualTo(message.jobId());
            assertThat(delivery.type()).isEqualTo(message.type());
        }
    }

    @Test
    void typesHaveQueuesOfTheirOwn() {
        queue.send(ml());
        assertSilent();
        assertThat(queue.waiting(JobType.ETL)).isZero();
        assertThat(queue.waiting(JobType.ML_INFERENCE)).isEqualTo(1);
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        JobMessage message = etl();
        assertThat(queue.send(message)).isNotEqualTo(queue.send(message));
    }

    @Test
    void whoListensHearsOfWhatIsSentMeanwhile() throws Exception {
        CompletableFuture<Delivery> heard = CompletableFuture.supplyAsync(this::received);
        JobMessage message = etl();
        queue.send(message);
        assertThat(heard.get(30, TimeUnit.SECONDS).jobId()).isEqualTo(message.jobId());
    }

    @Test
    void anInterruptedListenerComesHomeAtOnce() {
        Thread.currentThread().interrupt();
        assertThat(queue.receive(JobType.ETL, LONG)).isEmpty();
        assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    }

    @Test
    void aReceivedMessageIsHiddenFromOthersAndDoesNotWait() {
        sent();
        assertSilent();
        assertThat(queue.waiting(JobType.ETL)).isZero();
    }

    @Test
    void anAcknowledgedMessageIsGone() {
        Delivery delivery = sent();
        queue.acknowledge(delivery);
        queue.release(delivery);
        assertSilent();
    }

    @Test
    void aReleasedMessageComesAgainAtOnce() {
        Delivery delivery = sent();
        queue.release(delivery);
        assertThat(received().message()).isEqualTo(delivery.message());
    }

    @Test
    void aMessageIsHiddenForAsLongAsIsSaid() {
        Delivery delivery = sent();
        queue.extend(delivery, Duration.ofDays(2));
        assertSilent();
        queue.extend(delivery, Duration.ZERO);
        assertThat(received().jobId()).isEqualTo(delivery.jobId());
    }

    @Test
    void receiptsThatAreUnknownDoNoHarm() {
        queue.send(etl());
        Delivery unknown = new Delivery(Examples.id(), JobType.ETL, "no-such-receipt");
        queue.acknowledge(unknown);
        queue.extend(unknown, Duration.ofMinutes(1));
        queue.release(unknown);
        Delivery gone = received();
        queue.acknowledge(gone);
        queue.acknowledge(gone);
        queue.extend(gone, Duration.ofMinutes(1));
        queue.release(gone);
        assertSilent();
    }

    @Test
    void aBuriedMessageLiesThereWithItsReason() {
        JobMessage message = etl();
        queue.bury(message, WHY);
        assertThat(queue.buried(JobType.ETL, 10)).containsExactly(new Buried(message.jobId(), WHY.message()));
        assertThat(queue.buried(JobType.ETL, 10))
                .as("looking takes nothing out")
                .hasSize(1);
        assertThat(queue.buried(JobType.ML_INFERENCE, 10)).isEmpty();
        assertSilent();
    }

    @Test
    void moreLettersLieThereThanAreAskedFor() {
        List<JobMessage> messages = etl(25);
        messages.forEach(message -> queue.bury(message, WHY));
        assertThat(queue.buried(JobType.ETL, 12)).hasSize(12);
        assertThat(queue.buried(JobType.ETL, 0)).isEmpty();
        assertThat(lie(JobType.ETL))
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(JobMessage::jobId).toList());
    }

    @Test
    void redrivenLettersAreReceivedAgainAndTheOthersLie() {
        List<JobMessage> messages = new ArrayList<>(etl(23));
        messages.forEach(message -> queue.bury(message, WHY));
        JobMessage wanted = messages.remove(17);

        assertThat(queue.redrive(JobType.ETL, of(wanted, etl()))).isEqualTo(1);

        assertThat(received().message()).isEqualTo(wanted);
        assertSilent();
        assertThat(lie(JobType.ETL))
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(JobMessage::jobId).toList());
    }

    @Test
    void droppedLettersAreGoneAndTheOthersLie() {
        JobMessage first = etl();
        JobMessage second = etl();
        for (JobMessage message : List.of(first, second, first)) {
            queue.bury(message, WHY);
        }
        assertThat(queue.dropBuried(JobType.ETL, of(first))).isEqualTo(2);
        assertThat(lie(JobType.ETL)).containsExactly(second.jobId());
        assertThat(queue.dropBuried(JobType.ETL, of(first))).isZero();
        assertSilent();
    }

    @Test
    void onceClosedItIsSilent() {
        queue.close();
        queue.close();
        assertThat(queue.check()).isNotNull();
    }
}
