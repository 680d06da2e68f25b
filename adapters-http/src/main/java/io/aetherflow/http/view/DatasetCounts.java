package io.aetherflow.http.view;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the rows of a dataset, or of one of its versions. Loaded: the load's counts. Failed: nothing was loaded, and the failure tells what was
 * counted before. Neither: nothing is known yet.
 */
record DatasetCounts(
        @Nullable Long rowCount,
        @Nullable Long accepted,
        @Nullable Long rejected,
        @Nullable Long duplicates) {

    static DatasetCounts of(@Nullable LoadReport report, @Nullable Failure failure) {
        if (report != null) {
            return new DatasetCounts(report.accepted(), report.accepted(), report.rejected(), report.duplicates());
        }
        return failure == null ? new DatasetCounts(null, null, null, null) : ofFailed(failure);
    }

    private static DatasetCounts ofFailed(Failure failure) {
        Long read = number(failure, "read");
        Long rejected = number(failure, "rejected");
        Long accepted = number(failure, "accepted");
        if (accepted == null && read != null && rejected != null) {
            accepted = read - rejected;
        }
        return new DatasetCounts(0L, accepted, rejected, number(failure, "duplicates"));
    }

    private static @Nullable Long number(Failure failure, String detail) {
        return failure.details().get(detail) instanceof Number number ? (Long) number.longValue() : null;
    }
}
