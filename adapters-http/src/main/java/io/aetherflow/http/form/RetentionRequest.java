package io.aetherflow.http.form;

import io.aetherflow.core.dataset.Retention;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a department's uploaded files are to be kept: days, or for ever. */
@Schema(name = "RetentionRequest")
public record RetentionRequest(
        @Schema(minimum = "1", maximum = "36500", description = "Days from the upload on; left out where for ever")
        @Nullable
        Integer rawDays,

        @Schema(description = "True: nothing goes because of its age") @Nullable
        Boolean forever) {

    public Retention retention() {
        if (Boolean.TRUE.equals(forever) == (rawDays != null)) {
            throw Fields.invalid("raw_days", "Send either 'raw_days' or 'forever': true.");
        }
        if (rawDays == null) {
            return Retention.FOREVER;
        }
        if (rawDays < 1 || rawDays > Retention.LONGEST) {
            throw Fields.invalid("raw_days", "'raw_days' must be 1 to " + Retention.LONGEST + ".");
        }
        return Retention.days(rawDays);
    }
}
