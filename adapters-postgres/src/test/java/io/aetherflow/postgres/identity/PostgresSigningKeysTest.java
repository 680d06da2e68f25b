package io.aetherflow.postgres.identity;

import io.aetherflow.kit.SigningKeysContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresSigningKeysTest extends SigningKeysContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
