package io.aetherflow.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The migrations as they stand in this jar. */
final class Changelog {

    private static final String FOLDER = "io/aetherflow/postgres/";
    static final String MASTER = FOLDER + "changelog.yaml";
    private static final Pattern INCLUDE = Pattern.compile("file:\\s*(\\S+)");

    private Changelog() {}

    /** Changes whenever a migration or a parameter of one does. */
    static String hash(Map<String, String> parameters) {
        MessageDigest digest = sha256();
        byte[] master = bytes(MASTER);
        digest.update(master);
        Matcher includes = INCLUDE.matcher(new String(master, StandardCharsets.UTF_8));
        while (includes.find()) {
            digest.update(bytes(FOLDER + includes.group(1)));
        }
        digest.update(new TreeMap<>(parameters).toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Changelog.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The migration " + resource + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
