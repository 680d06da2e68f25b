package io.aetherflow.http.auth;

import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.http.view.JwkSetView;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import org.jose4j.base64url.Base64Url;
import org.jose4j.keys.BigEndianBigInteger;

/** The public halves of the signing keys, for others who verify our tokens. */
public final class KeySet {

    private final SigningKeys keys;
    private final Clock clock;

    public KeySet(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public JwkSetView current() {
        List<SigningKey> verifying = keys.verifying();
        List<SigningKey> shown = verifying.isEmpty() ? List.of(keys.current(() -> RsaKeys.make(clock))) : verifying;
        return new JwkSetView(shown.stream().map(KeySet::shown).toList());
    }

    private static JwkSetView.Key shown(SigningKey key) {
        RSAPublicKey publicKey = RsaKeys.publicKey(key);
        return JwkSetView.Key.rs256(key.id(), encoded(publicKey.getModulus()), encoded(publicKey.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        return new Base64Url().base64UrlEncode(BigEndianBigInteger.toByteArray(number));
    }
}
