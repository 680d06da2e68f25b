package io.aetherflow.http.upload;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part's Content-Disposition says of it: its field, and the name of its file as the person knows it. */
record Disposition(@Nullable String field, @Nullable String fileName) {

    static Disposition of(@Nullable String header) {
        if (header == null) {
            return new Disposition(null, null);
        }
        Map<String, String> parameters = HeaderParameters.of(header);
        return new Disposition(parameters.get("name"), fileName(parameters));
    }

    /** Browsers write {@code %22} for a quotation mark; other clients say all of it in {@code filename*} (RFC 8187). */
    private static @Nullable String fileName(Map<String, String> parameters) {
        String extended = parameters.get("filename*");
        String decoded = extended == null ? null : decoded(extended);
        String plain = parameters.get("filename");
        return decoded != null || plain == null ? decoded : plain.replace("%22", "\"");
    }

    /** {@code charset'language'percent-encoded}; null for what is not. */
    private static @Nullable String decoded(String extended) {
        String[] pieces = extended.split("'", 3);
        if (pieces.length < 3) {
            return null;
        }
        try {
            return URLDecoder.decode(pieces[2].replace("+", "%2B"), Charset.forName(pieces[0]));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
