package io.aetherflow.core.memory;

import io.aetherflow.core.identity.Secrets;
import io.aetherflow.kit.SecretsContract;

class MemorySecretsTest extends SecretsContract {

    private final Secrets secrets = new MemorySecrets();

    @Override
    protected Secrets secrets() {
        return secrets;
    }
}
