package io.aetherflow.http.view;

import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.flow.RetentionRules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a department's uploaded files are kept. */
@Schema(name = "Retention")
public record RetentionView(
        String department,

        @Schema(description = "Days from the upload on; null for ever") @Nullable
        Integer rawDays,

        boolean forever,

        @Schema(
                allowableValues = {"installation", "department"},
                description = "Whether the installation's usual rule holds, or one for this department")
        String source,

        @Nullable Instant updatedAt,
        @Nullable UUID updatedBy) {

    public static RetentionView of(RetentionRules.Effective rule) {
        RetentionRule decided = rule.decided();
        Integer days = rule.retention().rawDays();
        return new RetentionView(
                rule.department().value(),
                days,
                days == null,
                decided == null ? "installation" : "department",
                decided == null ? null : decided.updatedAt(),
                decided == null ? null : decided.updatedBy());
    }
}
