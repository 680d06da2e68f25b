package io.aetherflow.files.nested;

import java.util.ArrayList;
import java.util.List;

/**
 * What the uploader should know about the choice of a table, in sentences.
 *
 * @param broken lines that are no documents, among others that are
 */
record TableNotes(Tables.Choice choice, long broken) {

    private static final int NAMED = 10;

    List<String> notes() {
        Table table = choice.table();
        List<String> notes = new ArrayList<>();
        if (choice.name() != null) {
            notes.add("The records under '" + choice.name() + "' are read, of "
                    + choice.names().size() + " lists: " + some(choice.names()) + ".");
        }
        List<String> repeated = choice.repeated();
        if (!repeated.isEmpty()) {
            notes.add("Repeated on each record, from what lies around it: " + some(repeated) + ".");
        }
        childless(table, notes);
        if (!table.late().isEmpty()) {
            notes.add("Left out, since they come only after the records they belong to: " + some(table.late()) + ".");
        }
        if (!table.lists().isEmpty()) {
            notes.add("Left out, since they repeat within a record: " + some(table.lists()) + ".");
        }
        if (broken > 0) {
            notes.add("Lines that are not JSON: " + Refusals.number(broken) + "; each is rejected as a record.");
        }
        return notes;
    }

    private static void childless(Table table, List<String> notes) {
        List<Node> path = table.path();
        for (int i = 0; i < path.size() - 1; i++) {
            long without = path.get(i).objects - path.get(i + 1).holders;
            if (path.get(i).objects > 1 && without > 0 && !path.get(i).keyed) {
                notes.add(Refusals.number(without) + " of '" + Field.path(path.get(i)) + "' hold no '"
                        + Field.path(path.get(i + 1)) + "' and give no record.");
            }
        }
    }

    private static String some(List<String> names) {
        if (names.size() <= NAMED) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }
}
