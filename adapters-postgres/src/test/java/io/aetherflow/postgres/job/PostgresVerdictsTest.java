package io.aetherflow.postgres.job;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.VerdictsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresVerdictsTest extends VerdictsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
