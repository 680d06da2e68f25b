package io.aetherflow.postgres.audit;

import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.flow.BufferedAuditTrail;
import io.aetherflow.kit.AuditTrailContract;
import io.aetherflow.postgres.TestDatabases;

/** The trail as every process uses it. */
class BufferedPostgresAuditTrailTest extends AuditTrailContract {

    @Override
    protected AuditTrail trail() {
        return new BufferedAuditTrail(new PostgresAuditTrail(TestDatabases.shared(), KEYS.chain()));
    }
}
