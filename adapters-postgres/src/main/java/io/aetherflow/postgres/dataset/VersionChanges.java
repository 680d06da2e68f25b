package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.postgres.Json;
import org.jdbi.v3.core.Handle;

/** What an ETL job does to the version that it makes, inside the job's transactions. */
public final class VersionChanges {

    private VersionChanges() {}

    /** Its job starts over. */
    public static void pending(Handle handle, Job job) {
        handle.execute(
                "update dataset_versions set state = 'pending', failure = null where dataset_id = ? and number = ?",
                job.datasetId(),
                job.version());
    }

    public static void failed(Handle handle, Job job, Failure failure) {
        handle.execute(
                "update dataset_versions set state = 'failed', failure = cast(? as jsonb)"
                        + " where dataset_id = ? and number = ?",
                Json.write(failure),
                job.datasetId(),
                job.version());
    }

    public static void loaded(Handle handle, Job job, JobOutcome.Loaded loaded) {
        handle.createUpdate("""
                        update dataset_versions
                           set state = 'loaded', load_id = :load, report = :report::jsonb, profile = :profile::jsonb,
                               failure = null
                         where dataset_id = :dataset and number = :number""")
                .bind("dataset", job.datasetId())
                .bind("number", job.version())
                .bind("load", loaded.report().loadId())
                .bind("report", Json.write(loaded.report()))
                .bind("profile", Json.writeOrNull(loaded.profile()))
                .execute();
    }

    /** Gives up the rows of versions that are too old beside the one this job made. */
    public static void dropOld(Handle handle, Job job) {
        handle.createQuery("""
                        with dropped as (
                            update dataset_versions set state = 'dropped', profile = null
                             where dataset_id = :dataset and number <= :oldest and state = 'loaded'
                            returning load_id)
                        select load.supersede_load(load_id)::text from dropped""")
                .bind("dataset", job.datasetId())
                .bind("oldest", job.version() - DatasetVersion.KEPT)
                .mapTo(String.class)
                .list();
    }
}
