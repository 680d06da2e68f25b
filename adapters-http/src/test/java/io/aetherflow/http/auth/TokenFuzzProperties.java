package io.aetherflow.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever bytes come as a token, the verifier answers, and its answer is no. */
class TokenFuzzProperties {

    private static final MemoryStorage STORE = new MemoryStorage();
    private static final AccessTokens TOKENS = new JoseAccessTokens(STORE.signingKeys(), Clock.systemUTC());
    private static final User USER = Examples.analyst(new DepartmentId("gardens"));
    private static final Session SESSION = Examples.session(USER);
    private static final String GENUINE = TOKENS.issue(USER, SESSION);

    /** Headers that are nearly right, with bytes of any kind put into them. */
    @Provide
    Arbitrary<byte[]> headers() {
        byte[] right = Forge.part(GENUINE, 0).getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> spoiled = Combinators.combine(
                        Arbitraries.integers().between(0, right.length - 1),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(24))
                .as((at, cut, put) -> spliced(right, at, Math.min(at + cut, right.length), put));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Arbitraries.frequencyOf(Tuple.of(4, spoiled), Tuple.of(1, any));
    }

    private static byte[] spliced(byte[] text, int from, int to, byte[] put) {
        byte[] result = new byte[from + put.length + text.length - to];
        System.arraycopy(text, 0, result, 0, from);
        System.arraycopy(put, 0, result, from, put.length);
        System.arraycopy(text, to, result, from + put.length, text.length - to);
        return result;
    }

    @Property(tries = 100_000, seed = "36", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 36: Invalid token rejection, whatever the header's bytes")
    void noHeaderMakesTheVerifierThrowOrBelieve(@ForAll("headers") byte[] header) {
        String rest = GENUINE.substring(GENUINE.indexOf('.'));
        String token = Forge.encoded(header) + rest;
        if (!token.equals(GENUINE)) {
            assertThat(TOKENS.session(token)).isEmpty();
        }
    }

    @Property(tries = 20_000, seed = "361", shrinking = ShrinkingMode.OFF)
    @Label("Feature: ai-analytics-platform, Property 36: Invalid token rejection, whatever the text")
    void noTextMakesTheVerifierThrowOrBelieve(@ForAll String text) {
        assertThat(TOKENS.session(text)).isEmpty();
        assertThat(TOKENS.session(text + GENUINE.substring(GENUINE.indexOf('.'))))
                .isEmpty();
        assertThat(TOKENS.session(GENUINE.substring(0, GENUINE.lastIndexOf('.') + 1) + text))
                .isEmpty();
    }
}
