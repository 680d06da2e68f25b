package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.kit.PasswordHasherContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

    /** Of a flood, some are worked on and twenty wait; the rest is told at once to come again. */
    @Test
    void aFloodDoesNotQueueUp() throws Exception {
        PasswordHasher hasher = hasher();
        int flood = 120;
        ExecutorService people = Executors.newFixedThreadPool(flood);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<FailureCode>> answers = new ArrayList<>();
            for (int i = 0; i < flood; i++) {
                answers.add(people.submit(() -> {
                    start.await();
                    return code(hasher);
                }));
            }
            start.countDown();
            int refused = 0;
            for (Future<FailureCode> answer : answers) {
                FailureCode code = answer.get(2, TimeUnit.MINUTES);
                refused += code == FailureCode.UNAVAILABLE ? 1 : 0;
            }
            assertThat(refused).isBetween(1, flood - 22);
        } finally {
            people.shutdownNow();
        }
        assertThat(hasher.matches("secret", hasher.hash("secret")))
                .as("once it is over")
                .isTrue();
    }

    private static @Nullable FailureCode code(PasswordHasher hasher) {
        try {
            hasher.matches("secret", "");
            return null;
        } catch (AetherException e) {
            assertThat(e.failure().details()).containsKey("retry_after_seconds");
            return e.code();
        }
    }
}
