package io.aetherflow.postgres.dataset;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.postgres.Json;
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
     * Points it at the load of a version of it, which becomes visible. Fails on {@link #HELD_ONCE} where it had failed and
     * the department holds the same upload meanwhile.
     */
    public static void completed(Handle handle, UUID id, int version, LoadReport report) {
        show(handle, id, version, report);
        call(handle, "select load.attach_load(:id)::text", report.loadId());
    }

    /** Points it at a version that is loaded, with what is told of that version. */
    public static void show(Handle handle, UUID id, int version, LoadReport report) {
        point(handle, id, version, report);
        call(handle, "select follow_version(:id)::text", id);
    }

    /** Whether that is the load it points at. */
    public static boolean shows(Handle handle, UUID id, UUID load) {
        return handle.createQuery("select current_load_id = :load from datasets where id = :id")
                .bind("id", id)
                .bind("load", load)
                .mapTo(boolean.class)
                .one();
    }

    private static void point(Handle handle, UUID id, int version, LoadReport report) {
        handle.createUpdate("""
                        update datasets
                           set status = 'completed', failure = null, version = :version, current_load_id = :load,
                               schema_name = :schema, row_count = :accepted, accepted = :accepted,
                               rejected = :rejected, duplicates = :duplicates, column_count = :columns,
                               report = :report::jsonb, updated_at = clock_timestamp()
                         where id = :id""")
                .bind("id", id)
                .bind("version", version)
                .bind("load", report.loadId())
                .bind("schema", report.schema())
                .bind("accepted", report.accepted())
                .bind("rejected", report.rejected())
                .bind("duplicates", report.duplicates())
                .bind("columns", report.columnCount())
                .bind("report", Json.write(report))
                .execute();
    }

    private static void call(Handle handle, String function, UUID id) {
        handle.createQuery(function).bind("id", id).mapTo(String.class).list();
    }
}
