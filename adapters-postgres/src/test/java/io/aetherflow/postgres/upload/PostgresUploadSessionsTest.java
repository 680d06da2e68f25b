package io.aetherflow.postgres.upload;

import io.aetherflow.kit.Storage;
import io.aetherflow.kit.UploadSessionsContract;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;

class PostgresUploadSessionsTest extends UploadSessionsContract {

    @Override
    protected Storage storage() {
        return PostgresStorage.over(TestDatabases.shared());
    }
}
