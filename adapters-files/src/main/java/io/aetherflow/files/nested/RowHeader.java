package io.aetherflow.files.nested;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the columns of a list of lists: a list of names beside it, as in {@code {"columns": […], "data": [[…]]}},
 * or else its first row; none where that is no row of names.
 *
 * @param first whether they are the first row, which then is no record
 */
record RowHeader(List<String> names, boolean first) {

    private static final Set<String> NAMES =
            Set.of("columns", "column_names", "columnnames", "cols", "header", "headers", "fields", "names");

    static RowHeader of(Node list) {
        List<String> row = list.first == null ? List.of() : list.first;
        if (list.parent != null) {
            for (Node sibling : list.parent.children) {
                List<String> names = sibling.first;
                if (names != null
                        && NAMES.contains(sibling.name.toLowerCase(Locale.ROOT))
                        && sibling.rows == 0
                        && names.size() == row.size()) {
                    return new RowHeader(stripped(names), false);
                }
            }
        }
        return named(row) ? new RowHeader(stripped(row), true) : new RowHeader(List.of(), false);
    }

    private static List<String> stripped(List<String> names) {
        return names.stream().map(String::strip).toList();
    }

    private static boolean named(List<String> row) {
        return !row.isEmpty()
                && new HashSet<>(row).size() == row.size()
                && row.stream().allMatch(cell -> cell.chars().anyMatch(Character::isLetter));
    }
}
