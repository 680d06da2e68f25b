package io.aetherflow.postgres.identity;

import io.aetherflow.kit.OneTimeTokensContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresOneTimeTokensTest extends OneTimeTokensContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
