package io.aetherflow.postgres.job;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.StoreQueueContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresJobQueueTest extends StoreQueueContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
