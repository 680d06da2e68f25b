package io.aetherflow.plugins.finance;

import java.util.Arrays;

/** Headers that feed a column, written as a list. */
final class Headers {

    private Headers() {}

    /** @param list separated by commas or line breaks, the best first */
    static String[] of(String list) {
        return Arrays.stream(list.split("[,\n]"))
                .map(String::strip)
                .filter(header -> !header.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
