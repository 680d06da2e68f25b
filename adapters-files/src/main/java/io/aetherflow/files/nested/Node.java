package io.aetherflow.files.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a document has under one path of names, and how often. */
final class Node {

    /** So many siblings before a field are remembered; with more it counts as being after all of them. */
    static final int SIBLINGS = 32;

    String name;
    final @Nullable Node parent;
    /** Whether this is the one child that all of a keyed object's values share. */
    final boolean any;

    final List<Node> children = new ArrayList<>();
    private final Map<String, Node> byName = new HashMap<>();
    private final Set<String> after = new HashSet<>();

    /** Objects, and those of them that lie in a list. */
    long objects;

    long listed;
    /** Rows of a list of lists. */
    long rows;
    /** Values that are there, values that are null or blank, and lists of values. */
    long values;

    long nulls;
    long lists;
    /** Values of the longest list. */
    long longest;
    /** Parents that hold at least one object or row. */
    long holders;
    /** Whether one parent has several of this name without a list around them. */
    boolean repeated;
    /** Whether all values are objects that have much the same fields, so that the names are data. */
    boolean keyed;
    /** Characters of the largest object, all that is in it included. */
    long size;
    /** The most members that one object has. */
    long members;
    /** The last value, where the parent is met once only and the value is short; null otherwise. */
    @Nullable
    String only;
    /** The first row of a list of lists, or the first list of values. */
    @Nullable
    List<String> first;

    /** The last object that had this name in it, and the last that had an object or a row of this name. */
    long seenIn;

    long heldIn;
    /** Where in the chosen table the cells go; -1 where the node has no such part in it. */
    int column = -1;

    int keyColumn = -1;
    int compactColumn = -1;
    /** The position in the path to the records of the chosen table; -1 beside the path. */
    int level = -1;
    /** Whether some column is found in it or below it. */
    boolean wanted;

    Node(String name, @Nullable Node parent) {
        this(name, parent, false);
    }

    private Node(String name, @Nullable Node parent, boolean any) {
        this.name = name;
        this.parent = parent;
        this.any = any;
    }

    @Nullable
    Node child(String child) {
        return keyed ? children.get(0) : byName.get(child);
    }

    Node add(String child) {
        Node added = new Node(child, this);
        byName.put(child, added);
        children.add(added);
        return added;
    }

    /** Holds records: objects or rows of which there may be several beside each other. */
    boolean many() {
        return listed > 0 || rows > 0 || (repeated && objects > 0) || any;
    }

    /** Holds values of its own, or nothing that tells otherwise. */
    boolean scalar() {
        return values > 0 || (nulls + lists > 0 && objects == 0 && rows == 0);
    }

    /** @param siblings the first {@link #SIBLINGS} of them at most */
    void comesAfter(List<Node> siblings) {
        if (after.size() < SIBLINGS) {
            siblings.forEach(sibling -> after.add(sibling.name));
        }
    }

    /** Whether, in some parent, this one comes after the first of that sibling. */
    boolean late(Node sibling) {
        return after.size() >= SIBLINGS || after.contains(sibling.name);
    }

    /** Whether the names in it count from 0, as a column's do where a table is written by columns. */
    boolean numbered() {
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            if (!child.scalar() || child.objects > 0 || !child.name.equals(Integer.toString(i))) {
                return false;
            }
        }
        return !children.isEmpty();
    }

    /** From the outermost to this one, the top of the document included. */
    List<Node> path() {
        List<Node> path = parent == null ? new ArrayList<>() : parent.path();
        path.add(this);
        return path;
    }

    /** Makes all children one. */
    void collapse() {
        Node shared = new Node("*", this, true);
        children.forEach(shared::absorb);
        children.clear();
        byName.clear();
        children.add(shared);
        keyed = true;
    }

    private void absorb(Node other) {
        objects += other.objects;
        listed += other.listed;
        rows += other.rows;
        values += other.values;
        nulls += other.nulls;
        lists += other.lists;
        longest = Math.max(longest, other.longest);
        holders += other.holders;
        repeated |= other.repeated;
        size = Math.max(size, other.size);
        members = Math.max(members, other.members);
        first = first == null ? other.first : first;
        after.addAll(other.after);
        for (Node child : other.children) {
            Node mine = byName.get(child.name);
            (mine == null ? add(child.name) : mine).absorb(child);
        }
    }

    @Override
    public String toString() {
        return parent == null ? name : parent + "." + name;
    }
}
