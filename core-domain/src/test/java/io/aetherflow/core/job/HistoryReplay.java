package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.HistoryLine.What;
import io.aetherflow.kit.HandClock;
import java.time.Instant;
import java.util.List;

/**
 * Puts a history through the machine, line by line. What the machine would not have done, or done otherwise, is an
 * assertion error that names the line.
 *
 * <p>Waits are drawn as zero, since a history does not say how long they were: that a job was claimed before its next
 * attempt was due goes unnoticed here.
 */
final class HistoryReplay {

    private final JobMachine machine = new JobMachine(JobTable.POLICY, () -> 0.0);
    private Job job = MachineJob.opened();
    private int seq;
    private Instant now = HandClock.START;

    private HistoryReplay() {}

    /** The job as the history leaves it. */
    static Job of(List<HistoryLine> history) {
        HistoryReplay replay = new HistoryReplay();
        history.forEach(replay::line);
        return replay.job;
    }

    private void line(HistoryLine line) {
        JobState before = seq == 0 ? null : job.state();
        if (line.seq() != seq + 1 || line.from() != before || line.at().isBefore(now)) {
            throw illegal(line, "it does not follow line " + seq + ", after which the job is " + before);
        }
        if (before != null && !before.next().contains(line.to())) {
            throw illegal(line, "the table has no such step");
        }
        seq++;
        now = line.at();
        apply(line);
        HistoryLine comes = HistoryLine.of(
                new JobEvent(
                        seq, before, job.state(), job.run().fence(), job.run().worker(), words(line.what()), now),
                job);
        if (!comes.equals(line)) {
            throw illegal(line, "the machine comes to " + comes);
        }
    }

    private void apply(HistoryLine line) {
        mark(line);
        Outcome<Job> outcome = outcome(line);
        job = outcome.refusal().isPresent() ? refused(line, outcome.refusal().get()) : outcome.orElseThrow();
    }

    /** That a running job's cancellation was asked for is no event: it shows in the line after. */
    private void mark(HistoryLine line) {
        if (line.cancelAsked() && job.run().cancelRequestedAt() == null && job.state() == JobState.RUNNING) {
            job = machine.cancel(job, job.updatedAt()).orElseThrow();
        }
    }

    private Outcome<Job> outcome(HistoryLine line) {
        return switch (line.what()) {
            case SUBMITTED -> Outcome.done(job);
            case CLAIMED, TAKEN_OVER -> machine.claim(job, String.valueOf(line.worker()), now);
            case CRASHED, CANCELLED_AT_CLAIM -> machine.claim(job, "successor", now);
            case SUCCEEDED -> machine.succeed(job, line.fence(), now);
            case FAILED -> machine.fail(job, line.fence(), failure(line), null, now);
            case RELEASED -> machine.release(job, line.fence(), now);
            case CANCELLED -> machine.cancel(job, now);
            case STOPPED -> machine.cancelled(job, line.fence(), now);
            case STOPPED_AT_THE_END ->
                machine.succeed(job, line.fence(), now).refusal().isPresent()
                        ? machine.cancelled(job, line.fence(), now)
                        : Outcome.refused(FailureCode.CONFLICT, "It would have succeeded.");
            case RETRIED -> machine.retry(job, now);
        };
    }

    private static Failure failure(HistoryLine line) {
        if (line.code() == null) {
            throw illegal(line, "a failure has a code");
        }
        return Failure.of(line.code(), "As recorded.");
    }

    private static Job refused(HistoryLine line, Failure refusal) {
        throw illegal(line, "the machine refuses it. " + refusal.message());
    }

    private static AssertionError illegal(HistoryLine line, String why) {
        return new AssertionError("Line " + line.seq() + " of the history is illegal: " + why + ": " + line);
    }

    /** What a store would have written, for the kinds that only words tell apart. */
    private static String words(What what) {
        return switch (what) {
            case CANCELLED -> "Cancelled by someone.";
            case STOPPED -> "Stopped by its worker.";
            case STOPPED_AT_THE_END -> "Cancelled before it could finish.";
            default -> "";
        };
    }
}
