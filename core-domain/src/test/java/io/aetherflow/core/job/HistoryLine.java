package io.aetherflow.core.job;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a job's history, with how the job stood right after it; a line of comma-separated values.
 *
 * @param seconds since the job was submitted
 * @param code of the job's failure
 * @param cancelAsked whether a cancellation that the worker has not seen yet, or has obeyed, was asked for
 */
record HistoryLine(
        int seq,
        long seconds,
        @Nullable JobState from,
        JobState to,
        long fence,
        @Nullable String worker,
        What what,
        @Nullable FailureCode code,
        int attempts,
        int crashes,
        int faults,
        int cycle,
        boolean cancelAsked) {

    static final String HEADER =
            "seq,seconds,from,to,fence,worker,what,code,attempts,crashes,faults,cycle,cancel_asked";

    /** What was done to the job: the kind of the event's reason. */
    enum What {
        SUBMITTED,
        CLAIMED,
        TAKEN_OVER,
        SUCCEEDED,
        FAILED,
        CRASHED,
        RELEASED,
        /** At once, since nobody was working on it. */
        CANCELLED,
        /** By its worker, at a beat. */
        STOPPED,
        /** By its worker, who had not heard of it before it finished. */
        STOPPED_AT_THE_END,
        /** By a worker who came to take it. */
        CANCELLED_AT_CLAIM,
        RETRIED
    }

    static HistoryLine of(JobEvent event, Job after) {
        FailureCode code =
                after.run().failure() == null ? null : after.run().failure().code();
        return new HistoryLine(
                event.seq(),
                Duration.between(HandClock.START, event.at()).toSeconds(),
                event.from(),
                event.to(),
                event.fence(),
                event.worker(),
                what(event, code),
                code,
                after.run().attempts(),
                after.run().crashes(),
                after.run().faults(),
                after.run().cycle(),
                after.run().cancelRequestedAt() != null);
    }

    private static What what(JobEvent event, @Nullable FailureCode code) {
        return switch (event.to()) {
            case QUEUED ->
                event.from() == null ? What.SUBMITTED : event.from() == JobState.RUNNING ? What.RELEASED : What.RETRIED;
            case RUNNING -> event.from() == JobState.RUNNING ? What.TAKEN_OVER : What.CLAIMED;
            case SUCCEEDED -> What.SUCCEEDED;
            case RETRY_WAIT -> What.FAILED;
            case DEAD -> code == FailureCode.WORKER_CRASHED ? What.CRASHED : What.FAILED;
            case CANCELLED -> cancelled(event.reason());
        };
    }

    private static What cancelled(@Nullable String reason) {
        String words = reason == null ? "" : reason;
        if (words.startsWith("Cancelled by ")) {
            return What.CANCELLED;
        }
        if (words.startsWith("Stopped by ")) {
            return What.STOPPED;
        }
        return words.startsWith("Cancelled before ") ? What.STOPPED_AT_THE_END : What.CANCELLED_AT_CLAIM;
    }

    Instant at() {
        return HandClock.START.plusSeconds(seconds);
    }

    static List<HistoryLine> read(List<String> lines) {
        if (!lines.get(0).equals(HEADER)) {
            throw new AssertionError("A history begins with the line " + HEADER);
        }
        return lines.stream().skip(1).map(HistoryLine::read).toList();
    }

    private static HistoryLine read(String line) {
        String[] cells = line.split(",", -1);
        return new HistoryLine(
                Integer.parseInt(cells[0]),
                Long.parseLong(cells[1]),
                cells[2].isEmpty() ? null : JobState.valueOf(cells[2]),
                JobState.valueOf(cells[3]),
                Long.parseLong(cells[4]),
                cells[5].isEmpty() ? null : cells[5],
                What.valueOf(cells[6]),
                cells[7].isEmpty() ? null : FailureCode.valueOf(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]),
                Integer.parseInt(cells[10]),
                Integer.parseInt(cells[11]),
                Boolean.parseBoolean(cells[12]));
    }

    static List<String> written(List<HistoryLine> history) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        history.forEach(line -> lines.add(line.written()));
        return lines;
    }

    private String written() {
        return String.join(
                ",",
                "" + seq,
                "" + seconds,
                from == null ? "" : from.name(),
                to.name(),
                "" + fence,
                worker == null ? "" : worker,
                what.name(),
                code == null ? "" : code.name(),
                "" + attempts,
                "" + crashes,
                "" + faults,
                "" + cycle,
                "" + cancelAsked);
    }
}
