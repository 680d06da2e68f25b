package io.aetherflow.http.auth;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.json.Words;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Access tokens as signed JWTs: RS256 and nothing else, the key named by {@code kid}, no clock skew. Where the key store
 * does not answer, its {@code TRANSIENT_IO} goes through: the token is then neither good nor bad.
 */
public final class JoseAccessTokens implements AccessTokens {

    static final String ISSUER = "aetherflow";
    static final String AUDIENCE = "aetherflow-api";
    static final int LONGEST = 8192;

    private static final String SESSION_CLAIM = "sid";
    private static final String TYPE = "JWT";

    private final KeyRing keys;
    private final Clock clock;
    private final KnownTokens known = new KnownTokens();

    public JoseAccessTokens(SigningKeys keys, Clock clock) {
        this.keys = new KeyRing(keys, clock);
        this.clock = clock;
    }

    @Override
    public String issue(User user, Session session) {
        KeyRing.Signer signer = keys.signer();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(signer.id());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(signer.key());
        signature.setPayload(claims(user, session).toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A key of our own does not sign", e);
        }
    }

    @Override
    public Optional<UUID> session(String token) {
        if (token.length() > LONGEST || token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        long now = clock.instant().getEpochSecond();
        Optional<UUID> session = known.session(token, now, keys::find);
        return session.isPresent() ? session : verified(token);
    }

    private Optional<UUID> verified(String token) {
        try {
            JwtContext context = consumer().process(token);
            JwtClaims claims = context.getJwtClaims();
            String session = claims.getStringClaimValue(SESSION_CLAIM);
            if (session == null) {
                return Optional.empty();
            }
            JsonWebStructure signature = context.getJoseObjects().get(0);
            KnownTokens.Known good = new KnownTokens.Known(
                    UUID.fromString(session),
                    signature.getKeyIdHeaderValue(),
                    signature.getKey(),
                    claims.getNotBefore().getValue(),
                    claims.getExpirationTime().getValue());
            known.remember(token, good);
            return Optional.of(good.session());
        } catch (InvalidJwtException e) {
            throwBreakage(e);
            return Optional.empty();
        } catch (MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The library takes whatever a key look-up throws for a fault of the token. */
    private static void throwBreakage(InvalidJwtException refusal) {
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AetherException breakage) {
                throw breakage;
            }
        }
    }

    private JwtClaims claims(User user, Session session) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(user.id().toString());
        claims.setStringClaim(SESSION_CLAIM, session.id().toString());
        claims.setStringClaim("role", Words.of(user.role()));
        user.home().map(DepartmentId::value).ifPresent(home -> claims.setStringClaim("department", home));
        Instant now = clock.instant();
        claims.setIssuedAt(date(now));
        claims.setNotBefore(date(now));
        claims.setExpirationTime(date(AccessTokens.end(user, session, now)));
        return claims;
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(this::key)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireNotBefore()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(0)
                .setEvaluationTime(date(clock.instant()))
                .build();
    }

    /** By id alone: keys that a token brings along are never looked at. */
    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String id = signature.getKeyIdHeaderValue();
        return Optional.ofNullable(id)
                .flatMap(keys::find)
                .orElseThrow(() -> new UnresolvableKeyException("No key of this id"));
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
