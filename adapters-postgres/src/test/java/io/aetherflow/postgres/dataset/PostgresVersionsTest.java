package io.aetherflow.postgres.dataset;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.VersionsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresVersionsTest extends VersionsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
