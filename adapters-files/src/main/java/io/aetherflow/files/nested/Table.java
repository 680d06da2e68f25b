package io.aetherflow.files.nested;

import java.util.List;

/**
 * One of the tables that a document could be read as.
 *
 * @param record the node whose objects, or rows, are the records
 * @param path from the top of the document to the record
 * @param fields the columns; of a list of lists those of the ancestors alone, which come after the cells
 * @param header as long as the columns, the cells of a list of lists included
 * @param kept the position in the path from where on a whole object is kept until it ends, so that what comes late in
 *     it counts too
 * @param late fields left out, since they come after the records they belong to
 * @param lists lists left out, since a record has one cell for each field
 * @param headed whether the first row of a list of lists is the header
 */
record Table(
        Node record,
        List<Node> path,
        List<Field> fields,
        List<String> header,
        int kept,
        List<String> late,
        List<String> lists,
        boolean headed) {

    String name() {
        return Field.path(record);
    }

    long count() {
        return record.objects + record.rows - (headed ? 1 : 0);
    }

    boolean ofRows() {
        return rows(record);
    }

    /** Whether a list is one of lists, for the most part, rather than one of objects. */
    static boolean rows(Node node) {
        return node.rows > node.objects;
    }

    /** Whether the other table's records lie within this one's. */
    boolean holds(Table other) {
        return other.path.size() > path.size() && other.path.get(path.size() - 1) == record;
    }

    /** The fields of ancestors that are repeated on several records. */
    List<String> inherited() {
        return fields.stream()
                .filter(field -> field.level() < path.size() - 1)
                .map(field -> header.get(header.size() - fields.size() + fields.indexOf(field)))
                .toList();
    }
}
