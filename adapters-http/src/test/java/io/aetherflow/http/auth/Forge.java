package io.aetherflow.http.auth;

import io.aetherflow.core.identity.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Puts tokens together by hand, whatever their parts say. */
public final class Forge {

    private Forge() {}

    /** Signed with RSA and SHA-256 by this key. */
    public static String signed(String header, String claims, SigningKey by) {
        try {
            String body = encoded(header) + '.' + encoded(claims);
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(RsaKeys.privateKey(by));
            rsa.update(body.getBytes(StandardCharsets.US_ASCII));
            return body + '.' + encoded(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with HMAC, the secret being what everybody knows. */
    public static String hmac(String header, String claims, byte[] secret) {
        try {
            String body = encoded(header) + '.' + encoded(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return body + '.' + encoded(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(String header, String claims) {
        return encoded(header) + '.' + encoded(claims) + '.';
    }

    /** One part of a token as it was before it was encoded. */
    public static String part(String token, int number) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]), StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
