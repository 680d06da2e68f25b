package io.aetherflow.plugins.supply;

import java.util.Arrays;

/** Lists of headers, as text. */
final class Headers {

    private Headers() {}

    /** What stands between commas. */
    static String[] listed(String headers) {
        return Arrays.stream(headers.split(","))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .toArray(String[]::new);
    }
}
