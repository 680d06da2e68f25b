package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link JobQueue} does, one that only repeats what a store of jobs told it included: it rings at least once for
 * each job that wants to be worked on. A queue that is its store's own keeps to {@link StoreQueueContract} too.
 */
public abstract class JobQueueContract extends StorageContract {

    static final Duration LONG = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    Branch branch;

    private final Set<UUID> submitted = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    JobQueue queue() {
        return store.queue();
    }

    UUID submit() {
        return submit(branch);
    }

    UUID submit(Branch to) {
        UUID job = to.submit().job().id();
        submitted.add(job);
        return job;
    }

    List<UUID> submit(int jobs) {
        return Stream.generate(this::submit).limit(jobs).toList();
    }

    /** Other tests' jobs may ring at any time: they come due, or their leases run out. */
    private boolean ours(UUID job) {
        return submitted.contains(job) || store.jobs().find(branch.scope(), job).isPresent();
    }

    /** The next message of ours; strangers' are acknowledged. */
    Optional<Delivery> receive(JobType type, Duration wait) {
        Optional<Delivery> next = queue().receive(type, wait);
        while (next.isPresent() && !ours(next.get().jobId())) {
            queue().acknowledge(next.get());
            next = queue().receive(type, wait);
        }
        return next;
    }

    /** All of ours that can be received now, acknowledged. */
    List<UUID> drain(JobType type) {
        List<UUID> drained = new ArrayList<>();
        Optional<Delivery> next = receive(type, Duration.ZERO);
        while (next.isPresent()) {
            drained.add(next.get().jobId());
            queue().acknowledge(next.get());
            next = receive(type, Duration.ZERO);
        }
        return drained;
    }

    Delivery received(UUID job) {
        Delivery delivery = receive(JobType.ETL, LONG).orElseThrow();
        assertThat(delivery.jobId()).isEqualTo(job);
        return delivery;
    }

    void assertSilent() {
        assertThat(receive(JobType.ETL, Duration.ZERO)).isEmpty();
    }

    @Test
    void anEmptyQueueIsSilent() {
        assertSilent();
        assertThat(receive(JobType.ETL, Duration.ofMillis(50))).isEmpty();
    }

    @Test
    void aSubmissionRingsForItsType() {
        UUID job = submit();
        assertThat(receive(JobType.ML_INFERENCE, Duration.ZERO)).isEmpty();
        Delivery delivery = received(job);
        assertThat(delivery.type()).isEqualTo(JobType.ETL);
        assertThat(delivery.receipt()).isNotEmpty();
    }

    @Test
    void manyReceiversMissNoJob() throws Exception {
        List<UUID> jobs = submit(32);
        List<List<UUID>> shares = Race.of(8, i -> drain(JobType.ETL));
        assertThat(shares.stream().flatMap(List::stream)).containsAll(jobs);
    }

    @Test
    void aReceiverThatListensHearsOfNewWork() throws Exception {
        ExecutorService listener = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Delivery>> heard = listener.submit(() -> receive(JobType.ETL, LONG));
            UUID job = submit();
            assertThat(heard.get(30, TimeUnit.SECONDS).map(Delivery::jobId)).contains(job);
        } finally {
            listener.shutdownNow();
        }
    }

    @Test
    void aReleasedMessageComesAgainAtOnce() {
        UUID job = submit();
        queue().release(received(job));
        received(job);
    }

    @Test
    void anAcknowledgedMessageDoesNotComeAgain() {
        Delivery delivery = received(submit());
        queue().acknowledge(delivery);
        assertSilent();
        queue().acknowledge(delivery);
        assertSilent();
    }

    @Test
    void aMessageMayBeKeptHidden() {
        Delivery delivery = received(submit());
        queue().extend(delivery, Duration.ofMinutes(5));
        assertSilent();
    }

    @Test
    void aMessageWhoseTimeIsUpComesAgain() {
        UUID job = submit();
        queue().extend(received(job), Duration.ZERO);
        received(job);
    }

    @Test
    void theInferenceOfAFinishedJobRings() {
        Delivery delivery = received(submit());
        Claim claim = branch.claim(delivery.jobId());
        branch.succeed(claim, branch.load(claim, 1));
        queue().acknowledge(delivery);
        assertThat(drain(JobType.ML_INFERENCE))
                .contains(branch.inference(claim.job().datasetId()).id());
    }

    @Test
    void aFailedAttemptRingsWhenTheNextOneIsDue() {
        Delivery delivery = received(submit());
        Claim claim = branch.claim(delivery.jobId());
        store.jobs().fail(claim, Examples.invalid(), null).orElseThrow();
        queue().acknowledge(delivery);
        store.due(claim.jobId());
        received(claim.jobId());
    }

    @Test
    void aJobThatIsReleasedRingsAgain() {
        Delivery delivery = received(submit());
        Claim claim = branch.claim(delivery.jobId());
        store.jobs().release(claim).orElseThrow();
        queue().release(delivery);
        received(claim.jobId());
    }

    @Test
    void aJobWhoseWorkerDiedRingsAgain() {
        Delivery delivery = received(submit());
        branch.claim(delivery.jobId());
        queue().extend(delivery, Duration.ZERO);
        store.expireLease(delivery.jobId());
        received(delivery.jobId());
    }

    @Test
    void aRetryRingsThoughAnEarlierMessageWasAcknowledged() {
        Delivery delivery = received(submit());
        cancel(delivery.jobId());
        queue().acknowledge(delivery);
        retry(delivery.jobId());
        received(delivery.jobId());
    }

    void cancel(UUID job) {
        store.jobs().cancel(branch.scope(), job, branch.analyst().id()).orElseThrow();
    }

    void retry(UUID job) {
        store.jobs().retry(branch.scope(), job, branch.analyst().id()).orElseThrow();
    }

    @Test
    void departmentsTakeTurns() {
        List<UUID> many = List.of(submit(), submit(), submit(), submit(), submit());
        Branch other = Branch.open(store);
        List<UUID> few = List.of(other.submit().job().id(), other.submit().job().id());
        submitted.addAll(few);
        List<UUID> drained = drain(JobType.ETL);
        assertThat(drained).filteredOn(few::contains).isEqualTo(few);
        assertThat(drained).filteredOn(many::contains).isEqualTo(many);
        assertThat(drained.subList(0, 2)).filteredOn(few::contains).hasSize(1);
        assertThat(drained.subList(2, 4)).filteredOn(few::contains).hasSize(1);
    }

    @Test
    void whoWasServedLongestAgoIsNext() {
        UUID first = submit();
        drain(JobType.ETL);
        Branch other = Branch.open(store);
        UUID others = other.submit().job().id();
        submitted.add(others);
        assertThat(drain(JobType.ETL)).containsExactly(others);
        UUID theirs = other.submit().job().id();
        submitted.add(theirs);
        UUID ours = submit();
        assertThat(drain(JobType.ETL)).as("%s came before", first).containsExactly(ours, theirs);
    }

    @Test
    void anotherQueuesRingVoidsNoMessage() {
        UUID job = submit();
        store.jobs().rung(job, "elsewhere");
        Delivery delivery = received(job);
        store.jobs().rung(job, "elsewhere again");
        assertSilent();
        queue().release(delivery);
        received(job);
    }
}
