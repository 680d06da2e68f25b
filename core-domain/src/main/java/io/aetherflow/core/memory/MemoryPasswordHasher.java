package io.aetherflow.core.memory;

import io.aetherflow.core.identity.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Salted SHA-256: quick, hence for tests alone. */
public final class MemoryPasswordHasher implements PasswordHasher {

    private static final Pattern SHAPE = Pattern.compile("sha256\\$([0-9a-f]{32})\\$([0-9a-f]{64})");
    private static final String NOBODY = "sha256$" + "0".repeat(32) + "$" + "0".repeat(64);

    private final SecureRandom random = new SecureRandom();

    @Override
    public String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return "sha256$" + hex.formatHex(salt) + "$" + hex.formatHex(digest(salt, password));
    }

    @Override
    public boolean matches(String password, String encoded) {
        Matcher parts = SHAPE.matcher(encoded);
        boolean known = parts.matches();
        if (!known) {
            parts = SHAPE.matcher(NOBODY);
            parts.matches();
        }
        HexFormat hex = HexFormat.of();
        byte[] actual = digest(hex.parseHex(parts.group(1)), password);
        return MessageDigest.isEqual(actual, hex.parseHex(parts.group(2))) && known;
    }

    private static byte[] digest(byte[] salt, String password) {
        return Sha256.of(salt, password.getBytes(StandardCharsets.UTF_8));
    }
}
