package io.aetherflow.core.dataset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an ETL run found. {@code read = accepted + rejected}, always.
 *
 * @param duplicates records whose raw cells all equal an earlier record's (the first is not counted)
 * @param rejectsByRule how many rows each rule rejected, by the row's first reason
 * @param rejectsKey where the rejected rows are kept; null where there are none
 * @param mapping every header of the file and the column it fed
 * @param options how the file was read, inferred parts filled in
 * @param notes what the platform assumed or left aside, in sentences for the uploader
 */
public record LoadReport(
        UUID loadId,
        String schema,
        int schemaVersion,
        String plugin,
        String pluginVersion,
        String fileType,
        long read,
        long accepted,
        long rejected,
        long duplicates,
        Map<String, Long> rejectsByRule,
        @Nullable String rejectsKey,
        HeaderMapping mapping,
        ReadOptions options,
        List<String> notes,
        int columnCount,
        long durationMs) {

    public LoadReport {
        if (read != accepted + rejected) {
            throw new IllegalArgumentException(
                    "read " + read + " is not accepted " + accepted + " + rejected " + rejected);
        }
        rejectsByRule = Map.copyOf(rejectsByRule);
        notes = List.copyOf(notes);
    }

    /** As if so many of the accepted rows had never been in the file. */
    public LoadReport without(long rows) {
        return new LoadReport(
                loadId,
                schema,
                schemaVersion,
                plugin,
                pluginVersion,
                fileType,
                read - rows,
                accepted - rows,
                rejected,
                duplicates,
                rejectsByRule,
                rejectsKey,
                mapping,
                options,
                notes,
                columnCount,
                durationMs);
    }
}
