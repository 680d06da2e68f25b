package io.aetherflow.core.memory;

import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.kit.AuditTrailContract;

class MemoryAuditTrailTest extends AuditTrailContract {

    private final AuditTrail trail = new MemoryAuditTrail(KEYS.chain());

    @Override
    protected AuditTrail trail() {
        return trail;
    }
}
