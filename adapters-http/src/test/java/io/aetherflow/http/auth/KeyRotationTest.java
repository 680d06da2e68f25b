package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four days of two servers that share their keys: no token that either gave is refused before its day is over. */
class KeyRotationTest {

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration LEAP = Duration.ofHours(1);

    private record Given(String token, Session session, Instant at) {}

    private final HandClock clock = new HandClock();
    private final MemoryStorage store = new MemoryStorage(clock, RetryPolicy.USUAL);
    private final AccessTokens here = new JoseAccessTokens(store.signingKeys(), clock);
    private final AccessTokens there = new JoseAccessTokens(store.signingKeys(), clock);
    private final User user = Examples.analyst(new DepartmentId("gardens"));
    private final Deque<Given> living = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();

    @Test
    void noLivingTokenIsRefusedWhileKeysRotate() {
        given(here);
        for (int day = 0; day < 4; day++) {
            for (int hour = 0; hour < 23; hour++) {
                pass(LEAP);
                exchange();
            }
            // The rotation falls into this hour.
            for (int step = 0; step < 180; step++) {
                pass(STEP);
                exchange();
            }
        }
        assertThat(keys).as("keys that signed").hasSizeGreaterThanOrEqualTo(4);
        assertThat(new KeySet(store.signingKeys(), clock).current().keys())
                .as("the current one and the one before")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private void pass(Duration time) {
        clock.pass(time);
        while (!living.isEmpty()
                && !living.peek().at().plus(AccessTokens.LIFETIME).isAfter(clock.instant())) {
            Given expired = living.remove();
            assertThat(there.session(expired.token())).as("expired").isEmpty();
        }
    }

    /** Each server gives a token that the other takes at once, while strangers ask for keys that are not there. */
    private void exchange() {
        assertThat(there.session(stranger())).isEmpty();
        assertThat(here.session(stranger())).isEmpty();
        taken(given(here), there);
        taken(given(there), here);
        Given oldest = living.getFirst();
        taken(oldest, here);
        taken(oldest, there);
    }

    private Given given(AccessTokens server) {
        Session session = Examples.session(user);
        Given given = new Given(server.issue(user, session), session, clock.instant());
        living.add(given);
        keys.add(given.token().substring(0, given.token().indexOf('.')));
        return given;
    }

    private static void taken(Given given, AccessTokens server) {
        assertThat(server.session(given.token())).contains(given.session().id());
    }

    private static String stranger() {
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"" + Examples.token() + "\"}";
        return Forge.encoded(header) + ".e30.AAAA";
    }
}
