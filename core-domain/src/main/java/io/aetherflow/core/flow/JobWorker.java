package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobQueue;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.job.Pulse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One slot of a worker: waits for the bell, claims a job, works on it under a heartbeat, and says how it ended. */
public final class JobWorker implements Runnable {

    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final String name;
    private final WorkerStation station;
    private final Jobs jobs;
    private final JobQueue queue;
    private final JobWork work;
    private final JobJournal journal;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile Runnable replacement = () -> {};
    private volatile boolean stopping;
    private volatile @Nullable Progress current;
    private volatile Quarantine.@Nullable Stay stay;

    public JobWorker(String name, WorkerStation station, JobWork work) {
        this.name = name;
        this.station = station;
        this.jobs = station.jobs();
        this.queue = station.queue();
        this.work = work;
        this.journal = new JobJournal(station.journal(), name);
    }

    /** Works until it is told to stop, or its thread is interrupted. */
    @Override
    public void run() {
        int mine = generation.incrementAndGet();
        while (!stopping && mine == generation.get() && !Thread.currentThread().isInterrupted()) {
            try {
                queue.receive(work.type(), LISTEN).ifPresent(this::serve);
            } catch (Throwable e) {
                // Whatever it is, the slot lives on: its job's lease runs out, and somebody takes it over.
                journal.trouble(e);
                pause();
            }
        }
    }

    /** @param started starts another thread for this slot, once its thread hangs in work that was given up */
    public void replacedBy(Runnable started) {
        replacement = started;
    }

    /** The worker's name, in logs and on the jobs it runs. */
    public String name() {
        return name;
    }

    /** Takes no new job. */
    public void stop() {
        stopping = true;
    }

    /** Gives the running job back, if there is one, without spending an attempt. */
    public void release() {
        Progress running = current;
        if (running != null) {
            running.stop(Progress.Stop.SHUTDOWN);
        }
    }

    /** One message from receipt to acknowledgement. */
    void serve(Delivery delivery) {
        if (stopping) {
            queue.release(delivery);
            return;
        }
        Outcome<Claim> claim = jobs.claim(delivery.jobId(), name);
        if (claim instanceof Outcome.Done<Claim> done) {
            work(done.value(), delivery);
        }
        queue.acknowledge(delivery);
    }

    private void work(Claim claim, Delivery delivery) {
        long begun = System.nanoTime();
        Progress progress = new Progress();
        current = progress;
        journal.started(claim);
        Thread thread = Thread.currentThread();
        Runnable stalled = () -> giveUp(claim, thread);
        try (Heartbeat ignored = new Heartbeat(station, claim, delivery, progress, stalled).start()) {
            Outcome<Job> end = attempt(claim, progress);
            journal.ended(claim, end, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } finally {
            current = null;
        }
    }

    /** Code that does not come back can't be stopped: its thread is left behind, and the slot goes on with another. */
    private void giveUp(Claim claim, Thread thread) {
        Failure failure = Failure.of(
                FailureCode.PLUGIN_TIMEOUT,
                "The work on this file gave no sign of life for "
                        + station.heartbeat().stall().toMinutes() + " minutes and was given up.",
                "Ask an operator to look at the stack trace of this job in the worker's log; retry it once that is mended.");
        StringBuilder trace = new StringBuilder("Where it stood:\n");
        for (StackTraceElement element : thread.getStackTrace()) {
            trace.append("\tat ").append(element).append('\n');
        }
        try {
            journal.ended(
                    claim,
                    fail(claim, failure, trace.toString()),
                    station.heartbeat().stall().toMillis());
        } finally {
            Quarantine.Stay left = stay;
            if (left != null) {
                left.close();
            }
            thread.interrupt();
            replacement.run();
        }
    }

    private Outcome<Job> attempt(Claim claim, Progress progress) {
        try {
            Outcome<JobOutcome> outcome = run(claim, progress);
            Optional<Failure> refusal = outcome.refusal();
            return refusal.isPresent()
                    ? fail(claim, refusal.get(), null)
                    : finish(claim, ((Outcome.Done<JobOutcome>) outcome).value(), progress);
        } catch (CancellationException e) {
            return stopped(claim, progress, e);
        } catch (AetherException e) {
            return progress.stop() == Progress.Stop.NO
                    ? fail(claim, e.failure(), trace(e))
                    : stopped(claim, progress, e);
        } catch (Throwable e) {
            if (progress.stop() == Progress.Stop.STALLED) {
                return stopped(claim, progress, new CancellationException());
            }
            Failure failure = Failure.of(
                    FailureCode.INTERNAL_ERROR,
                    "The platform failed while it worked on this file: a defect on our side, not in your data.",
                    "Retry the job; if it fails again, give the job's id to an operator.");
            return fail(claim, failure, trace(e));
        }
    }

    private Outcome<JobOutcome> run(Claim claim, Progress progress) {
        try (Quarantine.Stay entered = station.quarantine().enter(claim.job(), progress)) {
            stay = entered;
            return work.run(claim, progress);
        }
    }

    /** Names the plugin that the attempt ran under: a new version of it may be what helps. */
    private Outcome<Job> fail(Claim claim, Failure failure, @Nullable String trace) {
        Failure named = work.plugin(claim)
                .map(label -> failure.with(DeadLetterFilter.PLUGIN_DETAIL, label))
                .orElse(failure);
        return jobs.fail(claim, named, trace);
    }

    /** A refused success is a lost claim, or a cancellation that came after the last heartbeat. */
    private Outcome<Job> finish(Claim claim, JobOutcome outcome, Progress progress) {
        Outcome<Job> end = jobs.succeed(claim, outcome);
        if (end.refusal().isEmpty()) {
            return end;
        }
        work.discard(claim, outcome);
        Pulse pulse = jobs.beat(claim, progress.stage(), progress.percent());
        return pulse == Pulse.CANCEL_REQUESTED ? jobs.cancelled(claim) : end;
    }

    private Outcome<Job> stopped(Claim claim, Progress progress, RuntimeException cause) {
        return switch (progress.stop()) {
            case CANCELLED -> jobs.cancelled(claim);
            case SHUTDOWN -> jobs.release(claim);
            case LOST, STALLED ->
                Outcome.refused(FailureCode.CONFLICT, "The claim on job " + claim.jobId() + " was lost.");
            case NO ->
                fail(
                        claim,
                        Failure.of(FailureCode.PLUGIN_ERROR, "The plugin gave the work up by itself."),
                        trace(cause));
        };
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_TROUBLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
