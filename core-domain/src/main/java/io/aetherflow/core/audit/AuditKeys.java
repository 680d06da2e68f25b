package io.aetherflow.core.audit;

import io.aetherflow.core.identity.Secrets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The two keys of the trail: the one that chains records, and the pair that signs checkpoints. */
public final class AuditKeys {

    private static final String CHAIN = "audit/chain";
    private static final String CHECKPOINT = "audit/checkpoint";
    private static final String SIGNING = "Ed25519";
    private static final int CHAIN_BYTES = 32;
    private static final int KEY_ID_DIGITS = 16;

    private final AuditChain chain;
    private final KeyPair pair;
    private final String keyId;

    private AuditKeys(byte[] chainKey, KeyPair pair) {
        this.chain = new AuditChain(chainKey);
        this.pair = pair;
        this.keyId =
                HexFormat.of().formatHex(digest(pair.getPublic().getEncoded())).substring(0, KEY_ID_DIGITS);
    }

    /** The installation's keys; they are made where there are none. */
    public static AuditKeys of(Secrets secrets) {
        String chain = secrets.findOrKeep(CHAIN, AuditKeys::newChainKey);
        String pair = secrets.findOrKeep(CHECKPOINT, AuditKeys::newPair);
        return new AuditKeys(Base64.getDecoder().decode(chain), pair(pair));
    }

    public AuditChain chain() {
        return chain;
    }

    /** A signed checkpoint of records that follow each other. */
    public AuditCheckpoint sign(List<AuditRecord> covered, Instant now) {
        AuditRecord last = covered.get(covered.size() - 1);
        StringBuilder marks = new StringBuilder(covered.size() * AuditCheckpoint.MARK);
        covered.forEach(record -> marks.append(AuditCheckpoint.mark(record.hash())));
        AuditCheckpoint unsigned = new AuditCheckpoint(
                covered.get(0).seq(),
                last.seq(),
                last.hash(),
                marks.toString(),
                now.truncatedTo(ChronoUnit.MICROS),
                keyId,
                "");
        return new AuditCheckpoint(
                unsigned.from(),
                unsigned.seq(),
                unsigned.hash(),
                unsigned.marks(),
                unsigned.at(),
                keyId,
                Base64.getEncoder().encodeToString(signature(unsigned)));
    }

    private byte[] signature(AuditCheckpoint unsigned) {
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initSign(pair.getPrivate());
            signature.update(unsigned.signed());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the checkpoints can't sign", e);
        }
    }

    /** Whether we signed it as it stands. */
    boolean signed(AuditCheckpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance(SIGNING);
            signature.initVerify(pair.getPublic());
            signature.update(checkpoint.signed());
            return signature.verify(Base64.getDecoder().decode(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String newChainKey() {
        byte[] key = new byte[CHAIN_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String newPair() {
        try {
            KeyPair made = KeyPairGenerator.getInstance(SIGNING).generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(made.getPrivate().getEncoded()) + "."
                    + encoder.encodeToString(made.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + SIGNING, e);
        }
    }

    private static KeyPair pair(String kept) {
        String[] halves = kept.split("\\.", 2);
        try {
            KeyFactory factory = KeyFactory.getInstance(SIGNING);
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(halves[1]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(halves[0]))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The secret '" + CHECKPOINT + "' is no key pair", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
