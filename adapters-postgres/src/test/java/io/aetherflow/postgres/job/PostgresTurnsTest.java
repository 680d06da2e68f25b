package io.aetherflow.postgres.job;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.TurnsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresTurnsTest extends TurnsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
