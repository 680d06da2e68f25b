package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token taken apart by hand, to be put together again as a forger would. */
record Jwt(String header, String claims) {

    static Jwt of(String token) {
        String[] parts = token.split("\\.", -1);
        assertThat(parts).as("a compact JWS").hasSize(3);
        return new Jwt(decoded(parts[0]), decoded(parts[1]));
    }

    /** With a header field's value, a string, replaced. */
    Jwt header(String name, String value) {
        return new Jwt(replaced(header, name, "\"[^\"]*\"", '"' + value + '"'), claims);
    }

    /** With a claim's value, a string, replaced. */
    Jwt claim(String name, String value) {
        return new Jwt(header, replaced(claims, name, "\"[^\"]*\"", '"' + value + '"'));
    }

    /** With a claim's value, a number, replaced. */
    Jwt claim(String name, long value) {
        return new Jwt(header, replaced(claims, name, "[0-9]+", Long.toString(value)));
    }

    /** With a claim, a number, set or added. */
    Jwt withClaim(String name, long value) {
        String others =
                claims.replaceFirst("\"" + name + "\"\\s*:\\s*[0-9]+\\s*,?", "").replaceFirst(",?\\s*\\}\\s*$", "");
        return new Jwt(header, others + ",\"" + name + "\":" + value + '}');
    }

    Jwt without(String name) {
        String less = claims.replaceFirst("\"" + name + "\"\\s*:\\s*(\"[^\"]*\"|\\[[^\\]]*\\]|[0-9]+)\\s*,?", "")
                .replaceFirst(",\\s*\\}$", "}");
        assertThat(less).isNotEqualTo(claims);
        return new Jwt(header, less);
    }

    private static String replaced(String json, String name, String old, String value) {
        String changed = json.replaceFirst("(\"" + name + "\"\\s*:\\s*)" + old, "$1" + value);
        assertThat(changed).as("%s has a %s to forge", json, name).isNotEqualTo(json);
        return changed;
    }

    String signed(SigningKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key.privateKey())));
            rsa.update(body().getBytes(StandardCharsets.US_ASCII));
            return body() + '.' + encoded(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with HMAC, the secret being whatever the forger has. */
    String signedWith(byte[] secret) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return body() + '.' + encoded(hmac.doFinal(body().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return body() + '.';
    }

    private String body() {
        return encoded(header.getBytes(StandardCharsets.UTF_8))
                + '.'
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
