package io.aetherflow.postgres.identity;

import io.aetherflow.kit.IsolationProbeContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresIsolationProbeTest extends IsolationProbeContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
