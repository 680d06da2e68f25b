package io.aetherflow.files.nested;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table, and where in the document its cells are.
 *
 * @param node that holds the values; with {@link Kind#KEY} the keyed object's
 * @param level of the record or the ancestor it belongs to: its position in the record's path
 * @param direct whether it belongs to the record itself, not to an ancestor or an object within
 */
record Field(Node node, Kind kind, int level, boolean direct) {

    enum Kind {
        /** The values themselves; several are joined. */
        VALUE,
        /** The name of a keyed object's member. */
        KEY,
        /** A list of objects, or a keyed object, as one text. */
        COMPACT
    }

    /** From the top of the document. What only says the end of the name around it again, is not said. */
    List<String> names() {
        List<Node> path = node.path();
        List<String> names = names(path);
        if (kind == Kind.KEY) {
            names.add("key");
        } else if (path.size() - 1 > level + 1 && repeatsEnd(names)) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static List<String> names(List<Node> path) {
        List<String> names = new ArrayList<>();
        for (Node at : path) {
            if (!at.any) {
                names.add(display(at.name));
            }
        }
        return names;
    }

    /** As in {@code DebitAmount.Amount}. */
    private static boolean repeatsEnd(List<String> names) {
        String name = names.get(names.size() - 1);
        String around = names.get(names.size() - 2);
        return !name.isEmpty() && around.regionMatches(true, around.length() - name.length(), name, 0, name.length());
    }

    /** The path of what was met; the top alone has a name of its own. */
    static String path(Node node) {
        List<String> names = names(node.path());
        return names.size() == 1 ? names.get(0) : String.join(".", names.subList(1, names.size()));
    }

    private static String display(String name) {
        String clean = name.indexOf('\0') < 0 ? name : name.replace("\0", "");
        return (clean.startsWith(XmlWalk.ATTRIBUTE) ? clean.substring(1) : clean).strip();
    }
}
