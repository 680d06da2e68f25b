package io.aetherflow.core.memory;

import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.User;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RS256 tokens by the JDK's means, for tests: it understands no JSON but its own. */
public final class MemoryAccessTokens implements AccessTokens {

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}";
    private static final String CLAIMS =
            "{\"iss\":\"memory\",\"aud\":\"memory\",\"sub\":\"%s\",\"sid\":\"%s\",\"exp\":%s}";
    private static final Pattern HEADER_SHAPE = shape(HEADER, "([A-Za-z0-9-]{1,64})");
    private static final Pattern CLAIMS_SHAPE = shape(CLAIMS, "([0-9a-f-]{1,36})");
    private static final Pattern TOKEN_SHAPE = Pattern.compile("([\\w-]{1,500}\\.[\\w-]{1,1000})\\.([\\w-]{1,1000})");

    private final SigningKeys keys;
    private final Clock clock;

    public MemoryAccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private static Pattern shape(String format, String value) {
        return Pattern.compile(Pattern.quote(format).replace("%s", "\\E" + value + "\\Q"));
    }

    @Override
    public String issue(User user, Session session) {
        SigningKey key = keys.current(this::newKey);
        long expires = AccessTokens.end(user, session, clock.instant()).getEpochSecond();
        String body =
                encoded(HEADER.formatted(key.id())) + '.' + encoded(CLAIMS.formatted(user.id(), session.id(), expires));
        return body + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(key, body));
    }

    @Override
    public Optional<UUID> session(String token) {
        Matcher parts = TOKEN_SHAPE.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String body = parts.group(1);
            byte[] signature = Base64.getUrlDecoder().decode(parts.group(2));
            return signer(decoded(body.substring(0, body.indexOf('.'))))
                    .filter(key -> verifies(key, body, signature))
                    .flatMap(key -> living(decoded(body.substring(body.indexOf('.') + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<SigningKey> signer(String header) {
        Matcher shape = HEADER_SHAPE.matcher(header);
        return !shape.matches()
                ? Optional.empty()
                : keys.verifying().stream()
                        .filter(key -> key.id().equals(shape.group(1)))
                        .findFirst();
    }

    private Optional<UUID> living(String claims) {
        Matcher shape = CLAIMS_SHAPE.matcher(claims);
        return shape.matches()
                        && Long.parseLong(shape.group(3)) > clock.instant().getEpochSecond()
                ? Optional.of(UUID.fromString(shape.group(2)))
                : Optional.empty();
    }

    private SigningKey newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Instant now = clock.instant();
            String id = UUID.randomUUID().toString();
            return new SigningKey(
                    id, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded(), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(SigningKey key, String body) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key.privateKey())));
            rsa.update(body.getBytes(StandardCharsets.US_ASCII));
            return rsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifies(SigningKey key, String body, byte[] signature) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key.publicKey())));
            rsa.update(body.getBytes(StandardCharsets.US_ASCII));
            return rsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
