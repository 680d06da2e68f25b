package io.aetherflow.postgres.identity;

import io.aetherflow.kit.PersonalDataContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresPersonalDataTest extends PersonalDataContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
