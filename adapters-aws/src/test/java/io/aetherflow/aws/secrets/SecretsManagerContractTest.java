package io.aetherflow.aws.secrets;

import io.aetherflow.core.identity.Secrets;
import io.aetherflow.kit.SecretsContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SecretsManagerContractTest extends SecretsContract {

    private static LocalSecretsManager server;

    @BeforeAll
    static void start() throws IOException {
        server = new LocalSecretsManager();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Secrets secrets() {
        return new SecretsManagerSecrets(server.settings(), "aetherflow/");
    }
}
