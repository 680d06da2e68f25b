package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobMessage;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Examples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever can write to a queue can write anything. */
class VerifiedQueueTest {

    private final RemoteWorld world = new RemoteWorld();
    private final Notes notes = new Notes();
    private final VerifiedQueue queue =
            new VerifiedQueue(world.remote, world.storage.jobs(), world.storage.datasets(), notes);
    private final UUID job = world.submit();
    private JobMessage honest;

    @BeforeEach
    void look() {
        honest = world.message(job);
    }

    @Test
    void anHonestMessagePasses() {
        world.remote.send(honest);
        Delivery delivery = queue.receive(JobType.ETL, Duration.ZERO).orElseThrow();
        assertThat(delivery.message()).isEqualTo(honest);
        assertThat(notes.all).isEmpty();
        queue.extend(delivery, Duration.ofMinutes(5));
        assertThat(queue.receive(JobType.ETL, Duration.ZERO)).isEmpty();
        queue.release(delivery);
        Delivery again = queue.receive(JobType.ETL, Duration.ZERO).orElseThrow();
        queue.acknowledge(again);
        world.clock.pass(Duration.ofMinutes(10));
        assertThat(queue.receive(JobType.ETL, Duration.ZERO)).isEmpty();
        assertThat(queue.check().healthy()).isTrue();
        queue.close();
    }

    @Test
    void theStoresOwnMessagesClaimNothing() {
        VerifiedQueue own =
                new VerifiedQueue(world.storage.queue(), world.storage.jobs(), world.storage.datasets(), notes);
        assertThat(own.receive(JobType.ETL, Duration.ZERO)).isPresent();
    }

    @Test
    void whatSaysAnythingElseIsDroppedAndWrittenDown() {
        for (JobMessage forged : List.of(
                said(honest.datasetId(), new DepartmentId("finance"), honest.bucket(), honest.key()),
                said(Examples.id(), honest.department(), honest.bucket(), honest.key()),
                said(honest.datasetId(), honest.department(), "theirs", honest.key()),
                said(honest.datasetId(), honest.department(), null, honest.key()),
                said(honest.datasetId(), honest.department(), honest.bucket(), "raw/finance/secret.csv"),
                said(honest.datasetId(), honest.department(), honest.bucket(), null))) {
            assertDropped(forged);
        }
    }

    @Test
    void aMessageForTheWrongWorkIsDropped() {
        assertDropped(new JobMessage(
                job,
                JobType.ML_INFERENCE,
                honest.datasetId(),
                honest.department(),
                null,
                null,
                honest.requestedBy(),
                honest.requestedAt()));
    }

    private JobMessage said(UUID dataset, DepartmentId department, String bucket, String key) {
        return new JobMessage(
                job, JobType.ETL, dataset, department, bucket, key, honest.requestedBy(), honest.requestedAt());
    }

    private void assertDropped(JobMessage forged) {
        notes.all.clear();
        world.remote.send(forged);
        assertThat(queue.receive(forged.type(), Duration.ZERO)).isEmpty();
        assertThat(notes.all).singleElement().satisfies(note -> {
            assertThat(note.event()).isEqualTo("message_refused");
            assertThat(note.fields())
                    .containsAllEntriesOf(
                            Map.of("job_id", job, "job_type", forged.type().message()))
                    .containsEntry("claimed", forged.toString());
        });
        world.clock.pass(Duration.ofMinutes(5));
        assertThat(queue.receive(forged.type(), Duration.ZERO)).as("for good").isEmpty();
        assertThat(world.job(job).state()).as("the job is not harmed").isEqualTo(JobState.QUEUED);
    }

    @Test
    void aMessageOfAJobThatIsGoneIsLateAndPasses() {
        world.remote.send(honest);
        world.delete(job);
        assertThat(queue.receive(JobType.ETL, Duration.ZERO)).isPresent();
        assertThat(notes.all).isEmpty();
    }
}
