package io.aetherflow.files.nested;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first way through a document: which paths there are, what lies under each, and how much of it. */
final class Survey {

    /** A value that is repeated on every record is no longer than this. */
    private static final int SHORT = 1_024;

    private final Walk walk;
    private final NestedLimits limits;
    private final Refusals refusals;
    private final Node root = new Node("", null);
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int nodes;
    private long number;
    private long characters;
    private long broken;
    /** Characters of values and rows that were taken along. */
    private long taken;

    /** An object or a list that is open. */
    private static final class Frame {
        final Node node;
        final boolean list;
        final long id;
        final long from;
        /** The first members that are lists, or hold objects; more than {@link Node#SIBLINGS} tell nothing more. */
        final List<Node> complex = new ArrayList<>(2);
        /** The object around a list. */
        @Nullable
        Frame owner;
        /** Where the values of a list are taken along; null where they are not. */
        @Nullable
        List<String> values;

        long members;

        Frame(Node node, boolean list, long id, long from) {
            this.node = node;
            this.list = list;
            this.id = id;
            this.from = from;
        }

        void complex(Node member) {
            if (complex.size() < Node.SIBLINGS && !complex.contains(member)) {
                complex.add(member);
            }
        }
    }

    private Survey(Walk walk, NestedLimits limits, Refusals refusals) {
        this.walk = walk;
        this.limits = limits;
        this.refusals = refusals;
    }

    /**
     * What a document is made of.
     *
     * @param broken lines that are no documents, among others that are
     */
    record Shape(Node root, long broken, String fileType, List<String> samples) {}

    /** Goes through all of it. */
    static Shape of(Walk walk, NestedLimits limits, Refusals refusals) {
        Survey survey = new Survey(walk, limits, refusals);
        survey.run();
        survey.root.name = walk.top();
        if (!walk.repeats()) {
            KeyedObjects.find(survey.root);
        }
        return new Shape(survey.root, survey.broken, walk.fileType(), walk.samples());
    }

    private void run() {
        for (Step step = walk.next(); step != Step.END; step = walk.next()) {
            switch (step) {
                case OBJECT -> object();
                case LIST -> list();
                case ROW -> row();
                case VALUE -> value();
                case TEXT -> text(frames.element().node);
                case LEAVE -> leave();
                case BROKEN -> {
                    broken++;
                    frames.clear();
                }
                default -> throw new IllegalStateException("no such step: " + step);
            }
        }
    }

    private void object() {
        Frame top = frames.peek();
        Node node = node(top);
        node.objects++;
        characters += 2;
        if (top == null) {
            node.listed += node.objects > 1 ? 1 : 0;
        } else if (top.list) {
            node.listed++;
        }
        held(node, top);
        frames.push(new Frame(node, false, ++number, characters));
    }

    private void list() {
        Frame top = frames.peek();
        Node node = node(top);
        node.lists++;
        characters += 2;
        if (top != null && !top.list) {
            top.complex(node);
        }
        Frame list = new Frame(node, true, ++number, node.values + node.nulls);
        list.owner = top;
        list.values = node.first == null && taken <= limits.recordLength() ? new ArrayList<>() : null;
        frames.push(list);
    }

    private void row() {
        Frame top = frames.peek();
        Node node = top == null ? root : top.node;
        node.rows++;
        held(node, top);
        List<String> cells = new ArrayList<>();
        long from = characters;
        for (Step step = walk.next(); step != Step.LEAVE; step = walk.next()) {
            if (step == Step.BROKEN) {
                broken++;
                frames.clear();
                return;
            }
            String cell = step == Step.VALUE ? walk.text() : walk.compact();
            characters += cell.length() + 1;
            if (characters - from > limits.recordLength()) {
                throw refusals.longRecord(walk.line(), limits);
            }
            if (node.rows == 1 && cells.size() <= limits.columns() && taken <= limits.recordLength()) {
                cells.add(cell);
                taken += 1 + cell.length();
            }
        }
        node.size = Math.max(node.size, characters - from);
        node.first = node.rows == 1 ? cells : node.first;
    }

    /** Counts the parents that hold an object or a row, each once. */
    private static void held(Node node, @Nullable Frame top) {
        Frame owner = top != null && top.list ? top.owner : top;
        if (owner == null) {
            return;
        }
        if (node.heldIn != owner.id) {
            node.heldIn = owner.id;
            node.holders++;
            owner.complex(node);
        }
    }

    private void value() {
        Frame top = frames.peek();
        Node node = node(top);
        characters += 2;
        text(node);
        if (top != null && top.values != null && top.values.size() <= limits.columns()) {
            top.values.add(walk.length() <= SHORT ? walk.text() : "");
            taken += 1 + Math.min(SHORT, walk.length());
        }
    }

    private void text(Node node) {
        int length = walk.length();
        characters += length;
        if (length == 0 || (length < 64 && walk.text().isBlank())) {
            node.nulls++;
            return;
        }
        node.values++;
        boolean single = node.parent == null || node.parent.objects == 1;
        node.only = single && length <= SHORT ? walk.text() : null;
    }

    private void leave() {
        Frame left = frames.pop();
        characters += 1;
        Node node = left.node;
        if (left.list) {
            node.longest = Math.max(node.longest, node.values + node.nulls - left.from);
            node.first = node.first == null ? left.values : node.first;
        } else {
            node.size = Math.max(node.size, characters - left.from);
            node.members = Math.max(node.members, left.members);
        }
    }

    /** The node that was just met, with the order among its siblings noted. */
    private Node node(@Nullable Frame top) {
        if (top == null) {
            return root;
        }
        if (top.list) {
            return top.node;
        }
        Node node = child(top);
        characters += walk.name().length();
        if (node.seenIn == top.id) {
            node.repeated |= walk.repeats();
        } else {
            node.seenIn = top.id;
            top.members++;
            if (!top.complex.isEmpty()) {
                node.comesAfter(top.complex);
            }
        }
        return node;
    }

    private Node child(Frame top) {
        Node parent = top.node;
        Node known = parent.child(walk.name());
        if (known != null) {
            return known;
        }
        if (parent.children.size() == KeyedObjects.NAMES && !walk.repeats() && KeyedObjects.alike(parent.children)) {
            parent.collapse();
            top.complex.clear();
            nodes -= KeyedObjects.NAMES;
            return child(top);
        }
        if (++nodes > limits.fields()) {
            throw refusals.line(
                    walk.line(),
                    "brings the file over " + Refusals.number(limits.fields()) + " different fields",
                    "Names that are data, such as dates, belong into a field of their own. " + Refusals.EXPORT_AGAIN);
        }
        return parent.add(walk.name());
    }
}
