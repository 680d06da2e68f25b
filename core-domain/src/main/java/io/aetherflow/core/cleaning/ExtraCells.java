package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells that nobody mapped, by header, empty ones left out: one array a row instead of a hash map. */
final class ExtraCells extends AbstractMap<String, String> {

    private final List<Map.Entry<String, String>> cells;

    private ExtraCells(List<Map.Entry<String, String>> cells) {
        this.cells = cells;
    }

    static Map<String, String> of(RawRecord record, int[] positions, String[] names) {
        List<Map.Entry<String, String>> cells = null;
        for (int i = 0; i < positions.length; i++) {
            String cell = Texts.clean(record.cell(positions[i]));
            if (!cell.isEmpty()) {
                cells = cells == null ? new ArrayList<>(positions.length) : cells;
                cells.add(Map.entry(names[i], cell));
            }
        }
        return cells == null ? Map.of() : new ExtraCells(cells);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return cells.iterator();
            }

            @Override
            public int size() {
                return cells.size();
            }
        };
    }
}
