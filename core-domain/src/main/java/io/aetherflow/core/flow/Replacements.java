package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows of a version's files are replaced by a later correction: those it names, whatever became of them before. */
final class Replacements {

    private final Map<RowPlace, Integer> last = new HashMap<>();

    static Replacements among(List<Part> parts) {
        Replacements replacements = new Replacements();
        parts.stream().skip(1).forEach(replacements::read);
        return replacements;
    }

    private void read(Part part) {
        try (RecordReader records = part.open()) {
            for (RawRecord record = records.next(); record != null; record = records.next()) {
                RowPlace place = part.place(records, record);
                if (place.part() != part.number()) {
                    last.put(place, part.number());
                }
            }
        }
    }

    boolean replaced(RowPlace place, Part in) {
        return !last.isEmpty() && last.getOrDefault(place, 0) > in.number();
    }
}
