package io.aetherflow.core.identity;

import java.time.Instant;

/**
 * An RSA key pair that signs access tokens.
 *
 * @param id the {@code kid} of the tokens it signed
 * @param privateKey PKCS#8, DER
 * @param publicKey X.509 SubjectPublicKeyInfo, DER
 */
@SuppressWarnings("ArrayRecordComponent") // DER bytes, handed over once and never compared
public record SigningKey(String id, byte[] privateKey, byte[] publicKey, Instant createdAt) {

    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + createdAt + "]";
    }
}
