package io.aetherflow.postgres.identity;

import io.aetherflow.kit.ApiKeysContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresApiKeysTest extends ApiKeysContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
