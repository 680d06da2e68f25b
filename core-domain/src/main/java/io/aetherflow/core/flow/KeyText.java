package io.aetherflow.core.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a service shows it: {@code af_}, twelve hex digits to look it up by, and 256 random bits. The bits need no slow
 * hash: nobody can guess them, whatever a guess costs.
 */
record KeyText(String text, String prefix) {

    static final String MARK = "af_";
    private static final Pattern SHAPE = Pattern.compile(MARK + "([0-9a-f]{12})_[A-Za-z0-9_-]{43}");
    private static final int PREFIX_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    static KeyText random(SecureRandom random) {
        byte[] prefix = new byte[PREFIX_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(prefix);
        random.nextBytes(secret);
        String shown = HexFormat.of().formatHex(prefix);
        String hidden = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new KeyText(MARK + shown + "_" + hidden, shown);
    }

    /** Empty for a text that is no key's. */
    static Optional<KeyText> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? Optional.of(new KeyText(text, shape.group(1))) : Optional.empty();
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** In a time that does not depend on where the hashes differ. */
    boolean hashesTo(String expected) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "KeyText[" + prefix + "]";
    }
}
