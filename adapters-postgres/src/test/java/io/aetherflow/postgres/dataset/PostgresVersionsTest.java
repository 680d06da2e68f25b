package io.aetherflow.postgres.dataset;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.VersionsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresVersionsTest extends VersionsContract {

    /** Swept first: the contract counts what its own datasets leave to sweep, and other tests leave something too. */
    @Override
    protected Storage storage() {
        Storage storage = PostgresStorage.over(TestDatabases.shared());
        storage.loads().sweep();
        return storage;
    }
}
