package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells that nobody mapped, by header, empty ones left out: one array a row instead of a hash map. */
final class ExtraCells extends AbstractMap<String, String> {

    private final String[] names;
    private final @Nullable String[] cells;
    private final int filled;

    private ExtraCells(String[] names, @Nullable String[] cells, int filled) {
        this.names = names;
        this.cells = cells;
        this.filled = filled;
    }

    /** @param names of the headers, in the order of their positions */
    static Map<String, String> of(RawRecord record, int[] positions, String[] names) {
        @Nullable String[] cells = new @Nullable String[positions.length];
        int filled = 0;
        for (int i = 0; i < positions.length; i++) {
            String cell = Texts.clean(record.cell(positions[i]));
            if (!cell.isEmpty()) {
                cells[i] = cell;
                filled++;
            }
        }
        return filled == 0 ? Map.of() : new ExtraCells(names, cells, filled);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return entries();
            }

            @Override
            public int size() {
                return filled;
            }
        };
    }

    private Iterator<Map.Entry<String, String>> entries() {
        return IntStream.range(0, cells.length)
                .filter(i -> cells[i] != null)
                .<Map.Entry<String, String>>mapToObj(
                        i -> new SimpleImmutableEntry<>(names[i], String.valueOf(cells[i])))
                .iterator();
    }
}
