package io.aetherflow.kit;

import static io.aetherflow.core.event.Topic.DATA_INGESTION;
import static io.aetherflow.core.event.Topic.JOB_DEAD;
import static io.aetherflow.core.event.Topic.JOB_REDRIVEN;
import static io.aetherflow.core.event.Topic.PROCESSING_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.VersionKind;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outbox;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Announcements;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.job.Revision;
import io.aetherflow.core.job.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of jobs: each change that others ought to hear of leaves one event, and nothing else does. */
abstract class EventsContract extends StorageContract {

    private static final int MANY = 500;

    @SuppressWarnings("NullAway.Init")
    Branch branch;

    private final UUID someone = Examples.id();
    private final Set<UUID> claimed = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    final Outbox outbox() {
        return store.outbox();
    }

    private Jobs jobs() {
        return store.jobs();
    }

    final List<Outgoing> claim(int most, Duration held) {
        List<Outgoing> some = outbox().claim(most, held);
        some.forEach(outgoing -> claimed.add(outgoing.event().id()));
        return some;
    }

    /** So that nothing is left in the store that other tests could not claim. */
    @AfterEach
    void sendWhatWasClaimed() {
        claimed.forEach(outbox()::sent);
    }

    /** Everything that waits, kept from others from now on. */
    final List<Outgoing> all() {
        List<Outgoing> all = new ArrayList<>();
        List<Outgoing> some = claim(MANY, Duration.ofHours(1));
        while (!some.isEmpty()) {
            all.addAll(some);
            some = claim(MANY, Duration.ofHours(1));
        }
        return all;
    }

    /** What was told of our department since the last time. */
    private List<Event> told() {
        return all().stream()
                .map(Outgoing::event)
                .filter(event -> branch.id().value().equals(event.fields().get("department")))
                .toList();
    }

    private void assertTold(Topic topic, String key) {
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo(topic);
            assertThat(event.key()).isEqualTo(key);
        });
    }

    private void assertTold(Event expected) {
        assertThat(told())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(expected);
    }

    /** In the hands of a worker, with nothing told of it that was not heard. */
    private Claim claimedQuietly() {
        Claim claim = branch.claimed();
        told();
        return claim;
    }

    @Test
    void aFileThatCameInIsTold() {
        Submission submission = branch.submit();
        assertTold(Announcements.ingested(
                submission.dataset(), branch.job(submission.job().id())));
    }

    @Test
    void aDuplicateIsNotTold() {
        String fingerprint = Examples.fingerprint();
        branch.submit(fingerprint);
        told();
        assertThat(branch.submit(fingerprint).duplicate()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void aFurtherVersionIsTold() {
        UUID dataset = branch.completed(1).id();
        told();
        Submission revised = jobs().revise(branch.scope(), revision(dataset)).orElseThrow();
        assertTold(Announcements.ingested(branch.dataset(dataset), revised.job()));
        assertThat(jobs().revise(branch.scope(), revision(dataset)).refusal()).isPresent();
        assertThat(told()).isEmpty();
    }

    private Revision revision(UUID dataset) {
        var parts = List.of(branch.dataset(dataset).upload());
        return new Revision(
                Examples.id(),
                dataset,
                VersionKind.REPROCESS,
                parts,
                branch.analyst().id());
    }

    @Test
    void aSuccessIsToldOnceAndTheInferenceThatItQueuesIsNot() {
        Claim claim = claimedQuietly();
        LoadReport report = branch.load(claim, 1);
        Job done = branch.succeed(claim, report);
        assertTold(Announcements.completed(done));
        assertThat(jobs().succeed(claim, new JobOutcome.Loaded(report)).refusal())
                .isPresent();
        assertThat(told()).isEmpty();
    }

    @Test
    void theSuccessOfAnInferenceIsTold() {
        UUID dataset = branch.completed(1).id();
        told();
        branch.infer(dataset, 1);
        assertTold(Announcements.completed(branch.inference(dataset)));
    }

    @Test
    void aDeathIsToldButNotTheAttemptsBeforeIt() {
        Claim claim = claimedQuietly();
        jobs().fail(claim, Examples.invalid(), null).orElseThrow();
        store.due(claim.jobId());
        assertThat(told()).isEmpty();
        assertTold(Announcements.died(branch.die(claim.jobId(), Examples.invalid())));
    }

    @Test
    void eachLifeOfAJobIsToldApart() {
        UUID id = branch.submit().job().id();
        told();
        branch.die(id, Examples.invalid());
        assertTold(JOB_DEAD, id + "/1");
        jobs().retry(branch.scope(), id, someone).orElseThrow();
        assertTold(JOB_REDRIVEN, id + "/2");
        assertThat(jobs().retry(branch.scope(), id, someone).refusal()).isPresent();
        assertThat(told()).isEmpty();
        branch.die(id, Examples.unreachable());
        assertTold(JOB_DEAD, id + "/2");
        jobs().retry(branch.scope(), id, someone).orElseThrow();
        assertTold(JOB_REDRIVEN, id + "/3");
        Claim claim = branch.claim(id);
        branch.succeed(claim, branch.load(claim, 1));
        assertTold(PROCESSING_COMPLETE, id.toString());
    }

    @Test
    void aJobThatKilledItsWorkersIsToldDead() {
        Claim claim = claimedQuietly();
        for (int crash = 1; crash < RetryPolicy.USUAL.maxCrashes(); crash++) {
            store.expireLease(claim.jobId());
            branch.claim(claim.jobId());
        }
        assertThat(told()).isEmpty();
        store.expireLease(claim.jobId());
        assertThat(jobs().claim(claim.jobId(), "w").refusal().map(Failure::code))
                .contains(FailureCode.CONFLICT);
        assertTold(JOB_DEAD, claim.jobId() + "/1");
    }

    @Test
    void cancellationsAndReleasesAreNotTold() {
        UUID waiting = branch.submit().job().id();
        Claim running = claimedQuietly();
        jobs().cancel(branch.scope(), waiting, someone).orElseThrow();
        jobs().retry(branch.scope(), waiting, someone).orElseThrow();
        jobs().cancel(branch.scope(), running.jobId(), someone).orElseThrow();
        jobs().cancelled(running).orElseThrow();
        Claim released = claimedQuietly();
        jobs().release(released).orElseThrow();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotTold() {
        Claim zombie = claimedQuietly();
        LoadReport report = branch.load(zombie, 1);
        store.expireLease(zombie.jobId());
        Claim successor = branch.claim(zombie.jobId());
        assertThat(jobs().succeed(zombie, new JobOutcome.Loaded(report)).refusal())
                .isPresent();
        assertThat(jobs().fail(zombie, Examples.invalid(), null).refusal()).isPresent();
        jobs().cancel(branch.scope(), zombie.jobId(), someone).orElseThrow();
        assertThat(jobs().succeed(successor, new JobOutcome.Loaded(report)).refusal())
                .isPresent();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasToldOutlivesItsDataset() {
        Submission submission = branch.submit();
        store.datasets().delete(branch.scope(), submission.dataset().id()).orElseThrow();
        assertTold(DATA_INGESTION, submission.job().id().toString());
    }
}
