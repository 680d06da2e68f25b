package io.aetherflow.postgres.identity;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.SubjectsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresSubjectsTest extends SubjectsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
