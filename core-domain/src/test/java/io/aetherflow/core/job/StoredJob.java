package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.HandClock;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ETL job of a new upload in a store of its own, by the store's ports alone; it writes down its history. */
final class StoredJob implements WalkedJob {

    private static final UUID SOMEONE = UUID.fromString("01920000-0000-7000-8000-000000000001");

    private final HandClock clock = new HandClock();
    private final MemoryStorage store = new MemoryStorage(clock, JobTable.POLICY);
    private final Jobs jobs = store.jobs();
    private final Branch branch = Branch.open(new MemoryKit(store));
    private final UUID id = branch.submit().job().id();
    private final List<HistoryLine> history = new ArrayList<>();

    StoredJob() {
        observe();
    }

    /** So far, each event with how the job stood right after it. */
    List<HistoryLine> history() {
        return history;
    }

    @Override
    public Job job() {
        return branch.job(id);
    }

    @Override
    public boolean claim(String worker) {
        return granted(jobs.claim(id, worker));
    }

    @Override
    public boolean beat(long fence, String stage, int progress) {
        boolean held = jobs.beat(held(fence), stage, progress) != Pulse.LOST;
        observe();
        return held;
    }

    @Override
    public boolean succeed(long fence) {
        Claim claim = held(fence);
        return granted(jobs.succeed(claim, new JobOutcome.Loaded(branch.load(claim, 1))));
    }

    @Override
    public boolean fail(long fence, Failure failure, String traceback) {
        return granted(jobs.fail(held(fence), failure, traceback));
    }

    @Override
    public boolean release(long fence) {
        return granted(jobs.release(held(fence)));
    }

    @Override
    public boolean stop(long fence) {
        return granted(jobs.cancelled(held(fence)));
    }

    @Override
    public boolean cancel() {
        return granted(jobs.cancel(branch.scope(), id, SOMEONE));
    }

    @Override
    public boolean retry() {
        return granted(jobs.retry(branch.scope(), id, SOMEONE));
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    private Claim held(long fence) {
        return new Claim(job(), "whoever", fence);
    }

    private boolean granted(Outcome<?> outcome) {
        observe();
        return outcome.refusal().isEmpty();
    }

    private void observe() {
        List<JobEvent> events = jobs.events(branch.scope(), id);
        assertThat(events.size()).as("events of one call").isBetween(history.size(), history.size() + 1);
        events.stream().skip(history.size()).forEach(event -> history.add(HistoryLine.of(event, job())));
    }

    /** A change of state is one event, and the dataset tells the same story as its job. */
    @Override
    public void check(Job before, Job after) {
        HistoryLine last = history.get(history.size() - 1);
        assertThat(last.to()).isEqualTo(after.state());
        assertThat(last.fence()).isEqualTo(after.run().fence());
        Dataset dataset = branch.dataset(after.datasetId());
        boolean succeeded = after.state() == JobState.SUCCEEDED;
        assertThat(dataset.status() == DatasetStatus.COMPLETED).isEqualTo(succeeded);
        assertThat(branch.rows(dataset.id())).hasSize(succeeded ? 1 : 0);
        assertThat(branch.jobs(dataset.id(), JobType.ML_INFERENCE)).hasSize(succeeded ? 1 : 0);
        if (after.state() == JobState.DEAD || after.state() == JobState.CANCELLED) {
            assertThat(dataset.status()).isEqualTo(DatasetStatus.FAILED);
            assertThat(dataset.failure()).isEqualTo(after.run().failure());
        }
    }
}
