package io.aetherflow.files.nested;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table written by columns: {@code {"a": [1, 2], "b": [3, 4]}}, or with the row numbers as names. */
final class ColumnLists {

    private ColumnLists() {}

    /** The object whose members are the columns; null where the document is no such table. */
    static @Nullable Node find(Node node) {
        if (columns(node)) {
            return node;
        }
        for (Node child : node.children) {
            Node found = find(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean columns(Node node) {
        if (node.objects != 1 || node.many() || node.children.size() < 2) {
            return false;
        }
        long rows = rows(node.children.get(0));
        return rows > 0 && node.children.stream().allMatch(column -> rows(column) == rows);
    }

    /** 0 where the node is no column. */
    private static long rows(Node column) {
        if (column.objects == 1 && column.values == 0 && column.lists == 0) {
            return column.numbered() ? column.children.size() : 0;
        }
        return column.lists == 1 && !column.many() && column.objects == 0 ? column.longest : 0;
    }

    /** The table of that object. */
    static Table table(Node columns, NestedLimits limits, Refusals refusals) {
        List<String> header = new ArrayList<>();
        columns.children.forEach(column -> header.add(column.name.strip()));
        if (header.size() > limits.columns()) {
            throw refusals.columns(header.size(), Field.path(columns), limits);
        }
        return new Table(columns, columns.path(), List.of(), header, 0, List.of(), List.of(), false);
    }
}
