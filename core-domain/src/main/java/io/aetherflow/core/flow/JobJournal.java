package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a worker's events: one when a job starts, one when it ends. */
final class JobJournal {

    private final Journal journal;
    private final String worker;

    JobJournal(Journal journal, String worker) {
        this.journal = journal;
        this.worker = worker;
    }

    void started(Claim claim) {
        Map<String, Object> fields = fields(claim);
        fields.put("stage", claim.job().run().stage());
        journal.log("job_started", fields);
    }

    void ended(Claim claim, Outcome<Job> end, long durationMs) {
        Map<String, Object> fields = fields(claim);
        fields.put("duration_ms", durationMs);
        if (end instanceof Outcome.Done<Job> done) {
            Job job = done.value();
            fields.put("stage", job.run().stage());
            fields.put("attempts", job.run().attempts());
            fields.put("crashes", job.run().crashes());
            fields.put("faults", job.run().faults());
            describe(job.run().failure(), fields);
            String trace = job.run().traceback();
            if (trace != null) {
                fields.put("stack_trace", trace);
            }
            String event = "job_" + job.state().name().toLowerCase(Locale.ROOT);
            if (job.state() == JobState.DEAD) {
                journal.warn(event, fields);
            } else {
                journal.log(event, fields);
            }
        } else {
            describe(end.refusal().orElse(null), fields);
            journal.warn("job_fenced", fields);
        }
    }

    /** A service that does not answer is told in a line, a defect with its trace. */
    void trouble(Throwable error) {
        if (error instanceof AetherException known && known.code().transientFault()) {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("worker", worker));
            describe(known.failure(), fields);
            journal.warn("worker_trouble", fields);
        } else {
            journal.log("worker_trouble", Map.of("worker", worker), error);
        }
    }

    private static void describe(@org.jspecify.annotations.Nullable Failure failure, Map<String, Object> fields) {
        if (failure != null) {
            fields.put("code", failure.code().name());
            fields.put("reason", failure.message());
        }
    }

    private Map<String, Object> fields(Claim claim) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("correlation_id", claim.job().datasetId());
        fields.put("job_id", claim.jobId());
        fields.put("dataset_id", claim.job().datasetId());
        fields.put("department", claim.job().department().value());
        fields.put("job_type", claim.job().type().name().toLowerCase(Locale.ROOT));
        fields.put("worker", worker);
        fields.put("fence", claim.fence());
        return fields;
    }
}
