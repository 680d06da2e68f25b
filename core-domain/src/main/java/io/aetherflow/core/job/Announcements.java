package io.aetherflow.core.job;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events of jobs: what a store of jobs keeps in its outbox, in the transaction of the change itself. */
public final class Announcements {

    private static final UuidV7 IDS = new UuidV7(Clock.systemUTC());

    private Announcements() {}

    /** An ETL job was queued over a file that came in. */
    public static Event ingested(Dataset dataset, Job etl) {
        Map<String, String> fields = of(etl);
        fields.put("s3_key", dataset.upload().object().key());
        fields.put("source_type", dataset.upload().fileType());
        fields.put("user_id", dataset.upload().uploaderId().toString());
        return event(Topic.DATA_INGESTION, etl.id().toString(), fields, etl.createdAt());
    }

    /** A job succeeded; it does so once. */
    public static Event completed(Job job) {
        Map<String, String> fields = of(job);
        fields.put("status", "completed");
        fields.put("version", Integer.toString(job.version()));
        return event(Topic.PROCESSING_COMPLETE, job.id().toString(), fields, job.updatedAt());
    }

    /** A job died, in its present cycle. */
    public static Event died(Job job) {
        return event(Topic.JOB_DEAD, cycle(job, job.run().cycle()), of(job), job.updatedAt());
    }

    /** A job that had died starts over, in its present cycle. */
    public static Event redriven(Job job) {
        return event(Topic.JOB_REDRIVEN, cycle(job, job.run().cycle()), of(job), job.updatedAt());
    }

    private static String cycle(Job job, int cycle) {
        return job.id() + "/" + cycle;
    }

    private static Map<String, String> of(Job job) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("job_id", job.id().toString());
        fields.put("job_type", job.type().message());
        fields.put("dataset_id", job.datasetId().toString());
        fields.put("department", job.department().value());
        return fields;
    }

    private static Event event(Topic topic, String key, Map<String, String> fields, Instant at) {
        fields.put("timestamp", at.toString());
        return new Event(IDS.next(), topic, key, fields, at);
    }
}
