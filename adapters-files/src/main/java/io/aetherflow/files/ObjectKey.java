package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store's key, and the file it names below a folder. Characters outside ASCII stand percent-encoded in file names, so
 * that they mean the same under every locale and file system; keys of plain ASCII are their own path.
 */
record ObjectKey(String text) {

    private static final int LONGEST = 1_024;
    private static final int LONGEST_SEGMENT = 255;
    private static final int KEPT = 180;

    /** Between what is kept of a name that is too long and the digest of all of it. */
    private static final String CUT = "%~";

    ObjectKey {
        String fault = fault(text);
        if (fault != null) {
            throw new AetherException(Failure.of(
                    FailureCode.INVALID_REQUEST,
                    "The storage key " + fault + ".",
                    "Keys are names separated by single slashes, such as raw/sales/orders.csv."));
        }
    }

    Path below(Path root) {
        Path path = root;
        for (String segment : text.split("/", -1)) {
            path = path.resolve(fileName(segment));
        }
        return path;
    }

    /** The key that a path below a folder stands for; empty where its name was too long to be kept whole. */
    static Optional<String> of(Path root, Path file) {
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

    private static @Nullable String fault(String text) {
        if (text.codePoints().anyMatch(ObjectKey::illegal)) {
            return "holds a control character, a backslash or half a character";
        }
        if (length(text) > LONGEST) {
            return "is longer than " + LONGEST + " bytes";
        }
        for (String segment : text.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "leaves the store or has an empty part";
            }
            if (length(segment) > LONGEST_SEGMENT) {
                return "has a part longer than " + LONGEST_SEGMENT + " bytes";
            }
        }
        return text.startsWith(FileObjectStore.STAGING + "/") || text.equals(FileObjectStore.STAGING)
                ? "names the store's own workplace"
                : null;
    }

    private static boolean illegal(int character) {
        return character == '\\'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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
