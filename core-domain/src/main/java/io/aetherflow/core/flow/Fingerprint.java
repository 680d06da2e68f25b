package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What makes two uploads of a department the same: bytes, mapping, options and the schema asked for. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String sha256, UploadForm form) {
        StringBuilder text = new StringBuilder();
        add(text, sha256);
        add(text, form.schema());
        new TreeMap<>(form.mapping().columns()).forEach((header, column) -> {
            add(text, header);
            add(text, column.orElse(null));
        });
        ReadOptions options = form.options();
        add(text, "options");
        add(text, options.encoding());
        add(text, options.delimiter());
        add(text, options.decimal());
        add(text, options.dateOrder());
        add(text, options.sheet());
        add(text, options.headerRow());
        options.nullTokens().forEach(token -> add(text, token));
        add(text, "constants");
        new TreeMap<>(options.constants()).forEach((column, value) -> {
            add(text, column);
            add(text, value);
        });
        return hash(text.toString());
    }

    /** Length first, so that no two lists of parts make the same text. */
    private static void add(StringBuilder text, @org.jspecify.annotations.Nullable Object part) {
        if (part == null) {
            text.append("-;");
        } else {
            String value = part.toString();
            text.append(value.length()).append(':').append(value).append(';');
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
