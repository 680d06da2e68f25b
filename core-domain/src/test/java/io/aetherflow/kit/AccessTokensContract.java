package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.User;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AccessTokens} does, forgers included. */
public abstract class AccessTokensContract {

    @SuppressWarnings("NullAway.Init")
    private static SigningKey ours;

    @SuppressWarnings("NullAway.Init")
    private static SigningKey foreign;

    private final FixedKeys keys = new FixedKeys();
    private final User user = Examples.analyst(new DepartmentId("d" + Examples.token()));
    private final Session session = Examples.session(user);

    @SuppressWarnings("NullAway.Init")
    private AccessTokens tokens;

    /** Tokens signed with these keys, by this clock. */
    protected abstract AccessTokens tokens(SigningKeys keys, Clock clock);

    private AccessTokens tokens(SigningKeys keys) {
        return tokens(keys, Clock.systemUTC());
    }

    @BeforeAll
    static void makeKeys() {
        ours = FixedKeys.pair("ours");
        foreign = FixedKeys.pair("foreign");
    }

    @BeforeEach
    void makeTokens() {
        keys.keys.add(ours);
        tokens = tokens(keys);
    }

    private Jwt genuine() {
        return Jwt.of(tokens.issue(user, session));
    }

    private void assertRefused(String token) {
        assertThat(tokens.session(token))
                .as(token.length() > 500 ? "a long token" : token)
                .isEmpty();
    }

    @Test
    void aTokenNamesItsSession() {
        assertThat(tokens.session(tokens.issue(user, session))).contains(session.id());
    }

    @Test
    void aTokenSignedByHandWithTheRightKeyIsGenuine() {
        assertThat(tokens.session(genuine().signed(ours)))
                .as("the forgeries below fail for their own reasons")
                .contains(session.id());
    }

    @Test
    void anAdministratorHasATokenToo() {
        User admin = Examples.admin();
        Session login = Examples.session(admin);
        assertThat(tokens.session(tokens.issue(admin, login))).contains(login.id());
    }

    @Test
    void aTokenSaysWhoSignedItAndHow() {
        assertThat(genuine().header()).contains("\"RS256\"").contains("\"ours\"");
    }

    @Test
    void aTokenHoldsNoSecret() {
        assertThat(genuine().claims()).doesNotContain(user.passwordHash());
    }

    @Test
    void aTokenLivesForItsLifetimeFromItsIssueHoweverOldTheSessionIs() {
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        AccessTokens byHand = tokens(keys, clock);
        Instant begun = clock.instant().minus(Duration.ofDays(20));
        Session old = new Session(Examples.id(), user.id(), begun, begun.plus(Duration.ofDays(30)));
        String token = byHand.issue(user, old);
        clock.pass(AccessTokens.LIFETIME.minusSeconds(1));
        assertThat(byHand.session(token)).contains(old.id());
        clock.pass(Duration.ofSeconds(1));
        assertThat(byHand.session(token)).isEmpty();
    }

    @Test
    void anExpiredTokenIsRefused() {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        assertRefused(genuine().claim("exp", past.getEpochSecond()).signed(ours));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertRefused(genuine().without("exp").signed(ours));
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        assertRefused(genuine().withClaim("nbf", later.getEpochSecond()).signed(ours));
    }

    @Test
    void aTokenOfAnotherIssuerOrAudienceIsRefused() {
        assertRefused(genuine().claim("iss", "somebody-else").signed(ours));
        assertRefused(genuine().without("iss").signed(ours));
        assertRefused(genuine().claim("aud", "something-else").signed(ours));
        assertRefused(genuine().without("aud").signed(ours));
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() {
        assertRefused(genuine().header("kid", "foreign").signed(foreign));
        assertRefused(genuine().signed(foreign));
        assertRefused(genuine().header("kid", "../../dev/null").signed(ours));
        assertRefused(genuine().header("kid", "ours' or '1'='1").signed(ours));
    }

    @Test
    void aTokenOfAnOlderKeyIsGenuineWhileTheKeyVerifies() {
        String old = tokens.issue(user, session);
        keys.keys.add(0, foreign);
        AccessTokens later = tokens(keys);
        assertThat(later.session(old)).contains(session.id());
        assertThat(Jwt.of(later.issue(user, session)).header()).contains("\"foreign\"");
        keys.keys.remove(ours);
        assertThat(tokens(keys).session(old)).isEmpty();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            assertRefused(genuine().header("alg", none).unsigned());
        }
        assertRefused(genuine().unsigned());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(ours.publicKey())
                + "\n-----END PUBLIC KEY-----\n";
        assertRefused(genuine().header("alg", "HS256").signedWith(ours.publicKey()));
        assertRefused(genuine().header("alg", "HS256").signedWith(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anotherAlgorithmIsRefused() {
        for (String alg : List.of("RS512", "PS256", "ES256", "EdDSA", "")) {
            assertRefused(genuine().header("alg", alg).signed(ours));
        }
    }

    @Test
    void aTamperedTokenIsRefused() {
        String token = tokens.issue(user, session);
        String signature = token.substring(token.lastIndexOf('.') + 1);
        Jwt stolen = genuine().claim("sub", Examples.id().toString());
        assertRefused(stolen.unsigned() + signature);
        Jwt otherSession = new Jwt(
                genuine().header(),
                genuine()
                        .claims()
                        .replace(session.id().toString(), Examples.id().toString()));
        assertRefused(otherSession.unsigned() + signature);
        char[] flipped = token.toCharArray();
        int middle = token.length() - signature.length() / 2;
        flipped[middle] = flipped[middle] == 'A' ? 'B' : 'A';
        assertRefused(new String(flipped));
    }

    @Test
    void aTokenThatNamesNoSessionIsRefused() {
        String claims = genuine().claims().replace(session.id().toString(), "not-a-uuid");
        assertRefused(new Jwt(genuine().header(), claims).signed(ours));
        String none = genuine().claims().replace("\"sid\":", "\"other\":");
        assertRefused(new Jwt(genuine().header(), none).signed(ours));
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() {
        String jwk = "{\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"},";
        String jku = "{\"jku\":\"https://example.com/keys.json\",";
        for (String own : List.of(jwk, jku)) {
            Jwt forged = genuine().header("kid", "foreign");
            assertRefused(new Jwt(own + forged.header().substring(1), forged.claims()).signed(foreign));
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        String token = tokens.issue(user, session);
        assertRefused("");
        assertRefused(" ");
        assertRefused(".");
        assertRefused("..");
        assertRefused("...");
        assertRefused("a.b.c");
        assertRefused("e30.e30.e30");
        assertRefused("bnVsbA.bnVsbA.bnVsbA");
        assertRefused("\u0000\uD800é");
        assertRefused(token.substring(0, token.length() / 2));
        assertRefused(token.substring(0, token.lastIndexOf('.')));
        assertRefused(token + "." + token);
        assertRefused("a.b.c.d.e");
        assertRefused("x".repeat(1_000_000));
        assertRefused("x".repeat(300_000) + "." + "y".repeat(300_000) + "." + "z".repeat(300_000));
    }
}
