package io.aetherflow.core.audit;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param rows records that were looked at
 * @param checkpoints that were looked at
 * @param firstBad the flaw with the lowest number; empty where all is well
 */
public record AuditVerdict(long rows, int checkpoints, Optional<AuditFlaw> firstBad) {

    public boolean healthy() {
        return firstBad.isEmpty();
    }
}
