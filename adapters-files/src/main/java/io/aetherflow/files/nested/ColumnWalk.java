package io.aetherflow.files.nested;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a table that is written by columns, which can be turned only as a whole: so it must be small. */
final class ColumnWalk {

    /** Times a record's longest length: what may be held in memory. */
    private static final int RECORDS = 16;

    private static final int CELLS = 1_000_000;

    private final Walk walk;
    private final Node root;
    private final Node table;
    private final NestedLimits limits;
    private final Refusals refusals;
    private final List<List<String>> columns = new ArrayList<>();
    private final Deque<Node> opens = new ArrayDeque<>();
    private @Nullable List<String> column;
    private long size;
    private long cells;

    ColumnWalk(Walk walk, Node table, NestedLimits limits, Refusals refusals) {
        this.walk = walk;
        this.root = table.path().get(0);
        this.table = table;
        this.limits = limits;
        this.refusals = refusals;
        table.children.forEach(child -> columns.add(new ArrayList<>()));
    }

    /** The columns, each with as many cells. */
    List<List<String>> read() {
        for (Step step = walk.next(); step != Step.END; step = walk.next()) {
            switch (step) {
                case OBJECT, LIST -> enter();
                case VALUE -> value();
                case LEAVE -> leave();
                default -> walk.skip();
            }
        }
        return columns;
    }

    private void enter() {
        Node top = opens.peek();
        Node node = top == null ? root : top.child(walk.name());
        if (node == null || column != null) {
            walk.skip();
            return;
        }
        opens.push(node);
        if (top == table) {
            column = columns.get(table.children.indexOf(node));
        }
    }

    private void value() {
        if (column == null) {
            return;
        }
        column.add(walk.text());
        size += walk.length();
        cells++;
        if (size > (long) RECORDS * limits.recordLength() || cells > CELLS) {
            throw refusals.file(
                    "holds its table column by column, which can be read only while it is small",
                    "Write it record by record, such as with orient=\"records\" in pandas, or as CSV.");
        }
    }

    private void leave() {
        Node left = opens.pop();
        if (left.parent == table) {
            column = null;
        }
    }
}
