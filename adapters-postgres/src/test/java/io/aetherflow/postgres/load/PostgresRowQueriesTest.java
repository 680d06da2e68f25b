package io.aetherflow.postgres.load;

import io.aetherflow.kit.RowQueriesContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresRowQueriesTest extends RowQueriesContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
