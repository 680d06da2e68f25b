package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.kit.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class Argon2HasherTest extends PasswordHasherContract {

    @Override
    protected PasswordHasher hasher() {
        return new Argon2Hasher();
    }

    @Test
    void saysItsParametersInTheHash() {
        assertThat(hasher().hash("secret")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
