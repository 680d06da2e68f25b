package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * That the uploaded files of a dataset are no longer kept.
 *
 * @param days for how long the department kept files then; null where they went for another reason than their age
 */
public record RawDeletion(Instant at, @Nullable Integer days) {

    /** In a sentence, with what is left and what can be done. */
    public Failure failure() {
        String why = days == null
                ? "as somebody's data in them was erased."
                : "as this department keeps uploaded files for " + days + (days == 1 ? " day." : " days.");
        return Failure.of(
                        FailureCode.GONE,
                        "The uploaded files of this dataset were deleted on " + day() + ", " + why,
                        "Its rows, rejects and insights are still there. To read the file anew, delete the dataset and"
                                + " upload the file again.")
                .with("raw_deleted_at", at.toString());
    }

    private String day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
