package io.aetherflow.postgres.request;

import io.aetherflow.kit.KeptAnswersContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresKeptAnswersTest extends KeptAnswersContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
