package io.aetherflow.files.nested;

import io.aetherflow.core.dataset.RawRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The second way through a document: the records of one table, in order. */
final class RecordWalk {

    private final Walk walk;
    private final Node root;
    private final Table table;
    private final NestedLimits limits;
    private final Refusals refusals;
    private final int innermost;
    private final int width;
    private final String[] constants;
    private final Deque<Open> opens = new ArrayDeque<>();
    /** Records whose ancestors are not complete yet, and those that can be given. */
    private final List<Found> waiting = new ArrayList<>();

    private final Deque<Found> ready = new ArrayDeque<>();
    private boolean headerSeen;
    private boolean ended;

    /** @param scope where values go; null outside the path to the records */
    private record Open(Node node, boolean list, @Nullable Scope scope) {}

    /** @param cells of a row, or of something that is no record; null where the scope has them */
    private record Found(Scope scope, @Nullable List<String> cells, boolean misfit) {}

    RecordWalk(Walk walk, Table table, NestedLimits limits, Refusals refusals) {
        this.walk = walk;
        this.root = table.path().get(0);
        this.table = table;
        this.limits = limits;
        this.refusals = refusals;
        this.innermost = table.path().size() - 1;
        this.width = table.header().size();
        this.headerSeen = !table.headed();
        this.constants = new Places(table).constants();
    }

    /** Null at the end. */
    @Nullable
    RawRecord next() {
        while (ready.isEmpty() && !ended) {
            step(walk.next());
        }
        Found found = ready.poll();
        return found == null ? null : new RawRecord(found.scope().line(), cells(found));
    }

    private String[] cells(Found found) {
        List<String> own = found.cells();
        if (own != null
                && (found.misfit() || own.size() != width - table.fields().size())) {
            return misfit(own, found.misfit());
        }
        String[] cells = constants.clone();
        found.scope().fill(cells);
        if (own != null) {
            for (int i = 0; i < own.size(); i++) {
                cells[i] = own.get(i);
            }
        }
        return cells;
    }

    /** Never as many cells as there are columns, so that none is taken for what it is not. */
    private String[] misfit(List<String> cells, boolean alien) {
        if (!alien && (table.fields().isEmpty() || cells.size() < width)) {
            return cells.toArray(String[]::new);
        }
        String text = String.join("; ", cells);
        return width == 1 ? new String[] {"", text} : new String[] {text};
    }

    private void step(Step step) {
        switch (step) {
            case OBJECT -> object();
            case LIST -> list();
            case ROW -> row();
            case VALUE -> value();
            case TEXT -> text(opens.element());
            case LEAVE -> leave();
            case BROKEN -> broken();
            case END -> ended = true;
        }
    }

    private @Nullable Node node() {
        Open top = opens.peek();
        if (top == null) {
            return root;
        }
        return top.list() ? top.node() : top.node().child(walk.name());
    }

    private @Nullable Scope scope() {
        Open top = opens.peek();
        return top == null ? null : top.scope();
    }

    private void object() {
        Node node = node();
        Scope scope = scope();
        if (node == null || !node.wanted) {
            walk.skip();
        } else if (node.compactColumn >= 0) {
            compact(node);
        } else if (node.level == innermost && table.ofRows()) {
            alien(walk.line(), walk.compact());
        } else if (node.level >= 0) {
            Scope inner = new Scope(scope, node.level == innermost ? walk.line() : 0);
            if (node.keyColumn >= 0) {
                inner.put(node.keyColumn, walk.name(), false);
            }
            opens.push(new Open(node, false, inner));
        } else {
            opens.push(new Open(node, false, scope));
        }
    }

    private void list() {
        Node node = node();
        if (node == null || !node.wanted) {
            walk.skip();
        } else if (node.compactColumn >= 0) {
            compact(node);
        } else {
            opens.push(new Open(node, true, scope()));
        }
    }

    private void compact(Node node) {
        String text = walk.compact();
        put(
                Objects.requireNonNull(scope()),
                node.compactColumn,
                text.equals("[]") || text.equals("{}") ? "" : text,
                false);
    }

    private void row() {
        Node node = Objects.requireNonNull(node());
        long line = walk.line();
        if (node.level != innermost) {
            walk.skip();
        } else if (!table.ofRows()) {
            alien(line, walk.compact());
        } else {
            List<String> cells = new ArrayList<>();
            Step step = walk.next();
            for (; step != Step.LEAVE && step != Step.BROKEN; step = walk.next()) {
                cells.add(step == Step.VALUE ? walk.text() : walk.compact());
                if (cells.size() > limits.columns()) {
                    throw refusals.line(
                            line,
                            "has more than " + Refusals.number(limits.columns()) + " values",
                            Refusals.EXPORT_AGAIN);
                }
            }
            if (step == Step.BROKEN) {
                broken();
            } else if (headerSeen) {
                found(new Found(new Scope(scope(), line), cells, false));
            }
            headerSeen = true;
        }
    }

    /** Something that is no record among records. */
    private void alien(long line, String text) {
        if (!text.isBlank()) {
            found(new Found(new Scope(scope(), line), List.of(text), true));
        }
    }

    private void value() {
        Node node = node();
        if (node == null || !node.wanted) {
            return;
        }
        Open top = opens.peek();
        if (node.level == innermost) {
            record(node);
        } else if (node.level < 0 && top != null && top.scope() != null) {
            int column = node.column >= 0 ? node.column : node.compactColumn;
            if (column >= 0) {
                put(top.scope(), column, walk.text(), top.list() || walk.repeats());
            }
        }
    }

    /** A record that is a mere value. */
    private void record(Node node) {
        if (table.ofRows()) {
            alien(walk.line(), walk.text());
            return;
        }
        Scope scope = new Scope(scope(), walk.line());
        if (node.column >= 0 && walk.length() > 0) {
            put(scope, node.column, walk.text(), false);
        }
        if (!scope.empty()) {
            found(new Found(scope, null, false));
        }
    }

    private void text(Open top) {
        if (top.node().column >= 0 && top.scope() != null) {
            put(top.scope(), top.node().column, walk.text(), true);
        }
    }

    private void put(Scope scope, int column, String text, boolean joins) {
        scope.put(column, text, joins);
        if (scope.size() > limits.recordLength()) {
            throw refusals.longRecord(scope.line() > 0 ? scope.line() : walk.line(), limits);
        }
    }

    private void leave() {
        Open left = opens.pop();
        if (left.list() || left.node().level < 0) {
            return;
        }
        Scope scope = Objects.requireNonNull(left.scope());
        if (left.node().level == innermost && !scope.empty()) {
            found(new Found(scope, null, false));
        }
        if (left.node().level == table.kept()) {
            release();
        }
    }

    private void found(Found found) {
        waiting.add(found);
        if (table.kept() == innermost) {
            release();
        }
    }

    private void release() {
        ready.addAll(waiting);
        waiting.clear();
    }

    private void broken() {
        opens.clear();
        waiting.clear();
        ready.add(new Found(new Scope(null, walk.line()), List.of(walk.text()), true));
    }
}
