package io.aetherflow.http.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file can be packed on its way, the smallest first. Source: RFC 9110, 8.4.1; RFC 7932. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private static final Pattern NEVER = Pattern.compile("q=0(\\.0*)?");

    private final String token;
    private final String extension;

    Coding(String token, String extension) {
        this.token = token;
        this.extension = extension;
    }

    /** Its name in Accept-Encoding and Content-Encoding. */
    String token() {
        return token;
    }

    /** What the name of a packed file has more than the plain one's. */
    String extension() {
        return extension;
    }

    /** Whether an item of Accept-Encoding, as {@code gzip;q=0.5}, asks for it. */
    boolean isAskedFor(String item) {
        String[] parts = item.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals(token)
                && Arrays.stream(parts).map(String::strip).noneMatch(NEVER.asMatchPredicate());
    }
}
