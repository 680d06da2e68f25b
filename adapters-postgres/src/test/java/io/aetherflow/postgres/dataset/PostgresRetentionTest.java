package io.aetherflow.postgres.dataset;

import io.aetherflow.kit.RetentionContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresRetentionTest extends RetentionContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
