package io.aetherflow.core.memory;

import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.kit.PasswordHasherContract;

class MemoryPasswordHasherTest extends PasswordHasherContract {

    @Override
    protected PasswordHasher hasher() {
        return new MemoryPasswordHasher();
    }
}
