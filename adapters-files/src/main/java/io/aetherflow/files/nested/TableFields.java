package io.aetherflow.files.nested;

import io.aetherflow.files.nested.Field.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields a record has: those of its ancestors, the outermost first, then its own. An ancestor gives its own values;
 * the objects within it count only where it is a record itself, or holds the outermost list: what else lies beside the
 * lists describes the file.
 */
final class TableFields {

    private final Node record;
    private final List<Node> path;
    private final boolean compacts;
    private final int kept;
    private final int columns;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    private TableFields(Node record, boolean compacts, NestedLimits limits) {
        this.record = record;
        this.path = record.path();
        this.compacts = compacts;
        this.kept = kept(path, limits);
        this.columns = limits.columns();
    }

    /** @param compacts whether the notation can give a list of objects as one text */
    static Table of(Node record, boolean compacts, NestedLimits limits) {
        TableFields found = new TableFields(record, compacts, limits);
        found.ancestors();
        if (!Table.rows(record)) {
            found.own();
        }
        return found.table();
    }

    private static int kept(List<Node> path, NestedLimits limits) {
        for (int i = 0; i < path.size() - 1; i++) {
            if (path.get(i).size <= limits.recordLength()) {
                return i;
            }
        }
        return path.size() - 1;
    }

    private Table table() {
        RowHeader cells = Table.rows(record) ? RowHeader.of(record) : new RowHeader(List.of(), false);
        return new Table(record, path, fields, header(cells.names()), kept, late, lists, cells.first());
    }

    /** Without the names where it is too wide to be read: there may be hundreds of such tables, of thousands each. */
    private List<String> header(List<String> cells) {
        int width = cells.size() + fields.size();
        if (width > columns) {
            return Collections.nCopies(width, "");
        }
        List<String> header = new ArrayList<>(cells);
        Set<String> taken = new HashSet<>(cells);
        for (String name : Headers.of(fields)) {
            String free = taken.contains(name) ? Field.path(record) + "." + name : name;
            taken.add(free);
            header.add(free);
        }
        return header;
    }

    private void ancestors() {
        int envelope = envelope();
        for (int level = 0; level < path.size() - 1; level++) {
            Node ancestor = path.get(level);
            boolean whole = ancestor.many() || level == envelope;
            key(ancestor, level);
            for (Node child : ancestor.children) {
                if (child != path.get(level + 1)) {
                    inherit(child, level, whole);
                }
            }
        }
    }

    /** The innermost ancestor outside all lists that is more than a wrapping. */
    private int envelope() {
        int last = path.size() - 2;
        for (int level = 0; level <= last; level++) {
            if (path.get(level).many()) {
                last = level - 1;
            }
        }
        while (last > 0 && wrapping(path.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean wrapping(Node node) {
        return node.children.size() == 1 || node.children.stream().allMatch(Node::many);
    }

    private void inherit(Node branch, int level, boolean whole) {
        int before = fields.size();
        inherit(branch, level, whole, path.get(level).many());
        if (level < kept && branch.late(path.get(level + 1))) {
            List<Field> late = fields.subList(before, fields.size());
            late.removeIf(field -> {
                boolean lost = path.get(field.level()).objects > 1 || field.node().only == null;
                if (lost) {
                    this.late.add(Field.path(field.node()));
                }
                return lost;
            });
        }
    }

    private void inherit(Node node, int level, boolean whole, boolean joins) {
        boolean single = !node.many() && !node.keyed;
        boolean list = node.lists > 0 || node.repeated;
        if (single && node.scalar() && (joins || !list)) {
            fields.add(new Field(node, Kind.VALUE, level, false));
        }
        if (single && whole) {
            node.children.forEach(child -> inherit(child, level, true, joins));
        }
    }

    private void own() {
        int level = path.size() - 1;
        key(record, level);
        if (record.values > 0) {
            fields.add(new Field(record, Kind.VALUE, level, true));
        }
        record.children.forEach(this::own);
    }

    private void own(Node node) {
        int level = path.size() - 1;
        boolean direct = node.parent == record;
        if (node.many() || node.keyed) {
            if (compacts) {
                fields.add(new Field(node, Kind.COMPACT, level, direct));
            } else {
                lists.add(Field.path(node));
            }
            return;
        }
        if (node.scalar()) {
            fields.add(new Field(node, Kind.VALUE, level, direct));
        }
        node.children.forEach(this::own);
    }

    private void key(Node node, int level) {
        if (node.any) {
            fields.add(new Field(node, Kind.KEY, level, false));
        }
    }
}
