package io.aetherflow.files.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which sheets have the same header: the same names in the same order, whatever their case and spaces; columns without a
 * name do not count. Of each header a fingerprint alone is kept, since there may be thousands, of a megabyte each.
 */
final class SheetHeaders {

    private final Map<UUID, List<String>> sheets = new HashMap<>();

    void add(SheetTable table) {
        sheets.computeIfAbsent(fingerprint(table), header -> new ArrayList<>(1))
                .add(table.sheet().name());
    }

    /** The names of all sheets added that have this one's header, in order. */
    List<String> like(SheetTable table) {
        return sheets.isEmpty() ? List.of() : sheets.getOrDefault(fingerprint(table), List.of());
    }

    private static UUID fingerprint(SheetTable table) {
        StringBuilder names = new StringBuilder();
        for (String name : table.header()) {
            String folded = HeaderName.folded(name);
            if (!folded.isEmpty()) {
                names.append(folded).append('\n');
            }
        }
        return UUID.nameUUIDFromBytes(names.toString().getBytes(StandardCharsets.UTF_8));
    }
}
