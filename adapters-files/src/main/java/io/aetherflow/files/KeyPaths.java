package io.aetherflow.files;

import io.aetherflow.core.dataset.ObjectKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keys as paths below a folder, and back. Characters outside ASCII stand percent-encoded in file names, so that they mean the
 * same under every locale and file system; keys of plain ASCII are their own path.
 */
final class KeyPaths {

    private static final int LONGEST_SEGMENT = 255;
    private static final int KEPT = 180;

    /** Between what is kept of a name that is too long and the digest of all of it. */
    private static final String CUT = "%~";

    private KeyPaths() {}

    /** Where an object of this key lies. */
    static Path below(Path root, ObjectKey key) {
        Path path = root;
        for (String segment : key.text().split("/", -1)) {
            path = path.resolve(fileName(segment));
        }
        return path;
    }

    /** The key that a path below a folder stands for; empty where its name was too long to be kept whole. */
    static Optional<String> key(Path root, Path file) {
        StringBuilder key = new StringBuilder();
        for (Path part : root.relativize(file)) {
            String name = part.toString();
            if (name.contains(CUT)) {
                return Optional.empty();
            }
            key.append(key.isEmpty() ? "" : "/").append(segment(name));
        }
        return Optional.of(key.toString());
    }

    private static String segment(String fileName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < fileName.length(); i++) {
            if (fileName.charAt(i) == '%' && i + 3 <= fileName.length()) {
                bytes.write(HexFormat.fromHexDigits(fileName, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(fileName.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Different for different segments: a percent sign is encoded too, so none can look like an encoded or cut one. */
    private static String fileName(String segment) {
        StringBuilder name = new StringBuilder(segment.length());
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b == '%') {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                name.append((char) b);
            }
        }
        return name.length() <= LONGEST_SEGMENT ? name.toString() : name.substring(0, KEPT) + CUT + digest(segment);
    }

    private static String digest(String segment) {
        MessageDigest sha256 = Sha256.digest();
        return HexFormat.of().formatHex(sha256.digest(segment.getBytes(StandardCharsets.UTF_8)));
    }
}
