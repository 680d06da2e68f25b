package io.aetherflow.core.flow;

import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.kit.AuditTrailContract;

class BufferedAuditTrailTest extends AuditTrailContract {

    private final AuditTrail trail = new BufferedAuditTrail(new MemoryAuditTrail(KEYS.chain()));

    @Override
    protected AuditTrail trail() {
        return trail;
    }
}
