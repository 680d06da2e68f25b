package io.aetherflow.core.flow;

import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.identity.PersonalRecord;
import java.util.List;

/**
 * What a person is told that is held about them.
 *
 * @param deeds what the audit trail says that they did, newest first
 * @param cut whether the trail says more of them, which is older
 */
public record PersonalExport(PersonalRecord held, List<AuditRecord> deeds, boolean cut) {

    /** The most deeds that are told. */
    public static final int MOST_DEEDS = 10_000;

    public PersonalExport {
        deeds = List.copyOf(deeds);
    }
}
