package io.aetherflow.http.view;

import io.aetherflow.core.audit.AuditFlaw;
import io.aetherflow.core.audit.AuditVerdict;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the audit trail is as it was written. */
@Schema(name = "AuditVerdict")
public record AuditVerdictView(
        boolean healthy,
        long rows,
        int checkpoints,
        @Nullable FirstBad firstBad) {

    /** The first record that is not as it was written. */
    @Schema(name = "AuditFlaw")
    public record FirstBad(
            long seq,

            @Schema(
                    allowableValues = {
                        "edited",
                        "deleted",
                        "swapped",
                        "rechained",
                        "cut",
                        "forged_checkpoint",
                        "missing_checkpoint"
                    })
            String kind,

            String reason) {

        static FirstBad of(AuditFlaw flaw) {
            return new FirstBad(flaw.seq(), Words.of(flaw.kind()), flaw.kind().sentence());
        }
    }

    public static AuditVerdictView of(AuditVerdict verdict) {
        return new AuditVerdictView(
                verdict.healthy(),
                verdict.rows(),
                verdict.checkpoints(),
                verdict.firstBad().map(FirstBad::of).orElse(null));
    }
}
