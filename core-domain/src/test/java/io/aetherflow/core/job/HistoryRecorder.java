package io.aetherflow.core.job;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What jobs go through, played on a store. {@link #main} prints what the store wrote down: so the files of
 * {@code histories/} came to be.
 */
final class HistoryRecorder {

    private static final Failure BAD_DATA = Failure.of(FailureCode.VALIDATION, "Line 7 has no \"amount\".");
    private static final Failure FULL = Failure.of(FailureCode.STORAGE_FULL, "The disk is full.");
    private static final Failure NO_ANSWER = Failure.of(FailureCode.TRANSIENT_IO, "The store did not answer.");

    private HistoryRecorder() {}

    public static void main(String[] none) {
        stories().forEach((name, story) -> {
            System.out.println("# " + name);
            record(story).forEach(System.out::println);
        });
    }

    static List<String> record(Consumer<StoredJob> story) {
        StoredJob job = new StoredJob();
        pass(job, 1);
        story.accept(job);
        return HistoryLine.written(job.history());
    }

    /** By the names of their files. */
    static Map<String, Consumer<StoredJob>> stories() {
        Map<String, Consumer<StoredJob>> stories = new LinkedHashMap<>();
        stories.put("straight-success", HistoryRecorder::straightSuccess);
        stories.put("transient-failure-then-success", HistoryRecorder::transientFailure);
        stories.put("outage", HistoryRecorder::outage);
        stories.put("outage-without-end", HistoryRecorder::outageWithoutEnd);
        stories.put("poison", HistoryRecorder::poison);
        stories.put("takeover-after-crash", HistoryRecorder::takeover);
        stories.put("crash-poison", HistoryRecorder::crashPoison);
        stories.put("release-at-shutdown", HistoryRecorder::release);
        stories.put("cancel-while-queued", StoredJob::cancel);
        stories.put("cancel-while-waiting", HistoryRecorder::cancelWhileWaiting);
        stories.put("cancel-while-running", HistoryRecorder::cancelWhileRunning);
        stories.put("cancel-heard-at-the-end", HistoryRecorder::cancelHeardAtTheEnd);
        stories.put("cancel-after-a-crash", HistoryRecorder::cancelAfterCrash);
        stories.put("cancel-before-a-crash", HistoryRecorder::cancelBeforeCrash);
        stories.put("cancel-before-a-release", HistoryRecorder::cancelBeforeRelease);
        stories.put("cancel-before-a-failure", HistoryRecorder::cancelBeforeFailure);
        stories.put("redrive-after-dead", HistoryRecorder::redriveAfterDead);
        stories.put("redrive-after-crash-poison", HistoryRecorder::redriveAfterCrashPoison);
        stories.put("redrive-after-outage", HistoryRecorder::redriveAfterOutage);
        stories.put("redrive-after-cancel", HistoryRecorder::redriveAfterCancel);
        return stories;
    }

    private static void straightSuccess(StoredJob job) {
        job.claim("ann");
        pass(job, 15);
        job.beat(1, "loading", 60);
        pass(job, 15);
        job.succeed(1);
    }

    private static void transientFailure(StoredJob job) {
        job.claim("ann");
        pass(job, 2);
        job.fail(1, NO_ANSWER, "at StoreClient.get");
        pass(job, 5);
        job.claim("bob");
        pass(job, 3);
        job.succeed(2);
    }

    /** As many faults as a job outlives; what is found then is still the file's first attempt. */
    private static void outage(StoredJob job) {
        for (int fault = 1; fault < JobTable.POLICY.maxFaults(); fault++) {
            job.claim("ann");
            pass(job, 2);
            job.fail(fault, fault == 2 ? FULL : NO_ANSWER, "at StoreClient.get");
            pass(job, 20);
        }
        job.claim("bob");
        pass(job, 3);
        job.fail(4, BAD_DATA, "at RowCleaner.clean");
        job.claim("bob");
        pass(job, 3);
        job.succeed(5);
    }

    private static void outageWithoutEnd(StoredJob job) {
        for (int fault = 1; fault <= JobTable.POLICY.maxFaults(); fault++) {
            job.claim("ann");
            pass(job, 2);
            job.fail(fault, NO_ANSWER, "at StoreClient.get");
            pass(job, 20);
        }
    }

    private static void poison(StoredJob job) {
        for (int attempt = 1; attempt <= JobRun.MAX_ATTEMPTS; attempt++) {
            job.claim("ann");
            pass(job, 2);
            job.fail(attempt, BAD_DATA, "at RowCleaner.clean");
        }
    }

    private static void takeover(StoredJob job) {
        job.claim("ann");
        pass(job, 21);
        job.claim("bob");
        pass(job, 3);
        job.beat(1, "loading", 10);
        job.succeed(1);
        job.succeed(2);
    }

    private static void crashPoison(StoredJob job) {
        for (int crash = 0; crash <= JobTable.POLICY.maxCrashes(); crash++) {
            job.claim("worker-" + crash);
            pass(job, 20);
        }
    }

    private static void release(StoredJob job) {
        job.claim("ann");
        pass(job, 10);
        job.release(1);
        pass(job, 2);
        job.claim("bob");
        pass(job, 10);
        job.succeed(2);
    }

    private static void cancelWhileWaiting(StoredJob job) {
        job.claim("ann");
        job.fail(1, NO_ANSWER, "at StoreClient.get");
        pass(job, 1);
        job.cancel();
    }

    private static void cancelWhileRunning(StoredJob job) {
        job.claim("ann");
        pass(job, 3);
        job.cancel();
        pass(job, 2);
        job.beat(1, "loading", 30);
        job.stop(1);
    }

    private static void cancelHeardAtTheEnd(StoredJob job) {
        job.claim("ann");
        pass(job, 3);
        job.cancel();
        pass(job, 1);
        job.succeed(1);
    }

    private static void cancelAfterCrash(StoredJob job) {
        job.claim("ann");
        pass(job, 25);
        job.cancel();
    }

    private static void cancelBeforeCrash(StoredJob job) {
        job.claim("ann");
        pass(job, 3);
        job.cancel();
        pass(job, 25);
        job.claim("bob");
    }

    private static void cancelBeforeRelease(StoredJob job) {
        job.claim("ann");
        job.cancel();
        job.release(1);
        pass(job, 1);
        job.claim("bob");
    }

    private static void cancelBeforeFailure(StoredJob job) {
        job.claim("ann");
        job.cancel();
        job.fail(1, NO_ANSWER, "at StoreClient.get");
        pass(job, 5);
        job.claim("bob");
    }

    private static void redriveAfterDead(StoredJob job) {
        poison(job);
        pass(job, 3600);
        job.retry();
        job.claim("bob");
        pass(job, 5);
        job.succeed(4);
    }

    private static void redriveAfterCrashPoison(StoredJob job) {
        crashPoison(job);
        pass(job, 3600);
        job.retry();
        job.claim("ann");
        pass(job, 5);
        job.fail(4, BAD_DATA, "at RowCleaner.clean");
    }

    private static void redriveAfterOutage(StoredJob job) {
        outageWithoutEnd(job);
        pass(job, 3600);
        job.retry();
        job.claim("bob");
        pass(job, 5);
        job.fail(5, NO_ANSWER, "at StoreClient.get");
        pass(job, 5);
        job.claim("bob");
        pass(job, 5);
        job.succeed(6);
    }

    private static void redriveAfterCancel(StoredJob job) {
        cancelWhileRunning(job);
        pass(job, 60);
        job.retry();
        pass(job, 1);
        job.claim("bob");
        pass(job, 5);
        job.succeed(2);
    }

    private static void pass(StoredJob job, long seconds) {
        job.pass(Duration.ofSeconds(seconds));
    }
}
