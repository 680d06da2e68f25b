package io.aetherflow.postgres.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.kit.AuditTrailContract;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import org.junit.jupiter.api.AfterEach;

class PostgresAuditTrailTest extends AuditTrailContract {

    private static final Database DATABASE = TestDatabases.shared();

    @Override
    protected AuditTrail trail() {
        return new PostgresAuditTrail(DATABASE, KEYS.chain());
    }

    @AfterEach
    void everybodyWentHome() {
        assertThat(DATABASE.lent()).isZero();
    }
}
