package io.aetherflow.http.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The public keys that access tokens verify with (RFC 7517), newest first. */
@Schema(name = "JwkSet")
public record JwkSetView(List<Key> keys) {

    @Schema(name = "Jwk")
    public record Key(String kty, String use, String alg, String kid, String n, String e) {

        public static Key rs256(String id, String modulus, String exponent) {
            return new Key("RSA", "sig", "RS256", id, modulus, exponent);
        }
    }
}
