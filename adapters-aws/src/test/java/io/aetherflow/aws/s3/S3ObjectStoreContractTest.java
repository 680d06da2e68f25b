package io.aetherflow.aws.s3;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.kit.ObjectStoreContract;
import io.aetherflow.servers.LocalS3;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class S3ObjectStoreContractTest extends ObjectStoreContract {

    private static LocalS3 s3;

    @BeforeAll
    static void start() {
        s3 = LocalS3.inMemory();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Override
    protected ObjectStore objectStore() {
        return LocalStore.of(s3);
    }
}
