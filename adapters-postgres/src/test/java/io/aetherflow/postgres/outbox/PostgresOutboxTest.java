package io.aetherflow.postgres.outbox;

import io.aetherflow.kit.OutboxContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresOutboxTest extends OutboxContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
