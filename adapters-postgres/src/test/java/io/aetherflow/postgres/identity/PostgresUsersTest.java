package io.aetherflow.postgres.identity;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.UsersContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresUsersTest extends UsersContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
