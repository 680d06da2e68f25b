package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * That the uploaded files of a dataset are no longer kept.
 *
 * @param days for how long the department kept files then; null where they went as somebody's data in them was erased
 */
public record RawDeletion(Instant at, @Nullable Integer days) {

    /** Whether somebody was erased from the dataset: then its rows alone are kept. */
    public boolean erasure() {
        return days == null;
    }

    /** In a sentence, with what is left and what can be done. */
    public Failure failure() {
        return (days == null ? erased() : old(days)).with("raw_deleted_at", at.toString());
    }

    private Failure old(int kept) {
        return Failure.of(
                FailureCode.GONE,
                "The uploaded files of this dataset were deleted on " + day()
                        + ", as this department keeps uploaded files" + " for " + kept
                        + (kept == 1 ? " day." : " days."),
                "Its rows, rejects and insights are still there. To read the file anew, delete the dataset and"
                        + " upload the file again.");
    }

    private Failure erased() {
        return Failure.of(
                FailureCode.GONE,
                "The files of this dataset, with its rejects, profile, insights and Parquet, were deleted on " + day()
                        + ", as somebody's data in them was erased.",
                "Its other rows are still there. To have the rest, delete the dataset and upload a file without"
                        + " that person.");
    }

    private String day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
