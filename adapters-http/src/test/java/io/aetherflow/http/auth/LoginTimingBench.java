package io.aetherflow.http.auth;

import io.aetherflow.core.flow.Journal;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.RefreshTokens;
import io.aetherflow.core.flow.SessionLimits;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.PasswordHasher;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.MemoryKit;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether the time of a login tells if an account exists: mvn -Pbench test -pl adapters-http -Dtest=LoginTimingBench */
class LoginTimingBench {

    private static final int TRIES = 300;
    private static final int WARM_UP = 40;

    private final MemoryStorage store = new MemoryStorage();
    private final PasswordHasher hasher = new Argon2Hasher();
    private final Logins logins = new Logins(
            new Logins.Ports(
                    store.users(),
                    store.sessions(),
                    hasher,
                    new JoseAccessTokens(store.signingKeys(), Clock.systemUTC()),
                    new RefreshTokens("a servers' secret")),
            SessionLimits.USUAL,
            Journal.SILENT,
            Clock.systemUTC());

    @Test
    void knownAndUnknownAccountsByTurns() {
        User known =
                Examples.analyst(Branch.open(new MemoryKit(store)).id()).withPassword(hasher.hash("correct horse"));
        store.users().add(known).orElseThrow();
        long[] wrong = new long[TRIES];
        long[] unknown = new long[TRIES];
        for (int i = -WARM_UP; i < TRIES; i++) {
            long first = nanos(known.email());
            long second = nanos(Examples.token() + "@example.com");
            if (i >= 0) {
                wrong[i] = first;
                unknown[i] = second;
            }
        }
        System.out.printf(
                "login, %d tries each: known account, wrong password %.1f ms; unknown account %.1f ms; ratio %.3f%n",
                TRIES, millis(wrong), millis(unknown), millis(unknown) / millis(wrong));
    }

    private long nanos(String email) {
        long start = System.nanoTime();
        logins.logIn(email, "wrong horse", Client.UNKNOWN);
        return System.nanoTime() - start;
    }

    private static double millis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
