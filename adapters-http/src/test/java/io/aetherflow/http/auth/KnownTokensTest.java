package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Key;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KnownTokensTest {

    private static final long BEGINS = 1_000;
    private static final long ENDS = 2_000;
    private static final Key KEY = RsaKeys.publicKey(RsaKeys.make(Clock.systemUTC()));
    private static final Key OTHER = RsaKeys.publicKey(RsaKeys.make(Clock.systemUTC()));
    private static final Function<String, Optional<? extends Key>> KEYS =
            id -> id.equals("k") ? Optional.of(KEY) : Optional.empty();

    private final UUID session = UUID.randomUUID();
    private final KnownTokens known = new KnownTokens();

    KnownTokensTest() {
        known.remember("token", new KnownTokens.Known(session, "k", KEY, BEGINS, ENDS));
    }

    @Test
    void isGoodFromItsBeginToItsEnd() {
        assertThat(known.session("token", BEGINS - 1, KEYS)).isEmpty();
        assertThat(known.session("token", BEGINS, KEYS)).contains(session);
        assertThat(known.session("token", ENDS - 1, KEYS)).contains(session);
        assertThat(known.session("token", ENDS, KEYS)).isEmpty();
    }

    @Test
    void isGoodWhileItsKeyIsOursAndTheSame() {
        assertThat(known.session("token", BEGINS, id -> Optional.empty())).isEmpty();
        assertThat(known.session("token", BEGINS, id -> Optional.of(OTHER))).isEmpty();
    }

    @Test
    void anotherTokenIsNotKnown() {
        assertThat(known.session("Token", BEGINS, KEYS)).isEmpty();
    }
}
