package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.postgres.Json;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What jobs do to their datasets, inside the jobs' transactions. */
public final class DatasetChanges {

    /** The index that lets a department hold an upload once. */
    public static final String HELD_ONCE = "datasets_fingerprint_key";

    private DatasetChanges() {}

    /** A worker began on it; one that failed before stays failed until an attempt succeeds. */
    public static void processing(Handle handle, UUID id) {
        handle.execute(
                "update datasets set status = 'processing', updated_at = clock_timestamp()"
                        + " where id = ? and status = 'uploaded'",
                id);
    }

    public static void failed(Handle handle, UUID id, Failure failure) {
        handle.createUpdate("""
                        update datasets
                           set status = 'failed', failure = :failure::jsonb, updated_at = clock_timestamp()
                         where id = :id and status <> 'completed'""")
                .bind("id", id)
                .bind("failure", Json.write(failure))
                .execute();
    }

    /** Its job starts over. Fails on {@link #HELD_ONCE} where the department holds the same upload meanwhile. */
    public static void uploadedAgain(Handle handle, UUID id) {
        handle.execute(
                "update datasets set status = 'uploaded', failure = null, updated_at = clock_timestamp()"
                        + " where id = ? and status = 'failed'",
                id);
    }

    /**
     * Points it at a load, which becomes visible; the one it pointed at before is superseded. Fails on {@link #HELD_ONCE}
     * where it had failed and the department holds the same upload meanwhile.
     */
    public static void completed(Handle handle, UUID id, LoadReport report) {
        Optional<UUID> previous = handle.createQuery("select current_load_id from datasets where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        point(handle, id, report);
        call(handle, "select load.attach_load(:load)::text", report.loadId());
        previous.filter(load -> !load.equals(report.loadId()))
                .ifPresent(load -> call(handle, "select load.supersede_load(:load)::text", load));
    }

    private static void point(Handle handle, UUID id, LoadReport report) {
        handle.createUpdate("""
                        update datasets
                           set status = 'completed', failure = null, current_load_id = :load, schema_name = :schema,
                               row_count = :accepted, accepted = :accepted, rejected = :rejected,
                               duplicates = :duplicates, column_count = :columns, report = :report::jsonb,
                               updated_at = clock_timestamp()
                         where id = :id""")
                .bind("id", id)
                .bind("load", report.loadId())
                .bind("schema", report.schema())
                .bind("accepted", report.accepted())
                .bind("rejected", report.rejected())
                .bind("duplicates", report.duplicates())
                .bind("columns", report.columnCount())
                .bind("report", Json.write(report))
                .execute();
    }

    private static void call(Handle handle, String function, UUID load) {
        handle.createQuery(function).bind("load", load).mapTo(String.class).list();
    }
}
