package io.aetherflow.postgres.identity;

import io.aetherflow.kit.SocketTicketsContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresSocketTicketsTest extends SocketTicketsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
