package io.aetherflow.files.nested;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each node's values go in a table's cells. */
final class Places {

    private final String[] constants;

    /** Notes the places in the nodes themselves. */
    Places(Table table) {
        constants = new String[table.header().size()];
        Arrays.fill(constants, "");
        List<Node> path = table.path();
        for (int level = 0; level < path.size(); level++) {
            path.get(level).level = level;
            path.get(level).wanted = true;
        }
        int column = table.header().size() - table.fields().size();
        for (Field field : table.fields()) {
            place(field, column);
            String only = field.node().only;
            if (only != null && field.kind() == Field.Kind.VALUE && single(field, path)) {
                constants[column] = only;
            }
            column++;
        }
    }

    private static boolean single(Field field, List<Node> path) {
        return field.level() < path.size() - 1 && path.get(field.level()).objects == 1;
    }

    private static void place(Field field, int column) {
        switch (field.kind()) {
            case VALUE -> field.node().column = column;
            case KEY -> field.node().keyColumn = column;
            case COMPACT -> field.node().compactColumn = column;
        }
        for (@Nullable Node node = field.node(); node != null && !node.wanted; node = node.parent) {
            node.wanted = true;
        }
    }

    /** A record's cells before its own are filled in: what holds for the whole file. */
    String[] constants() {
        return constants;
    }
}
