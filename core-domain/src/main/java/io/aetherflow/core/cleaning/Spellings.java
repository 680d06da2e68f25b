package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every spelling under which a schema's columns are known. */
final class Spellings {

    private record Known(int column, int rank) {}

    private final TableSchema schema;
    private final Map<String, List<Known>> exact = new HashMap<>();
    private final Map<String, List<Known>> plural = new HashMap<>();

    Spellings(TableSchema schema) {
        this.schema = schema;
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            know(column.name(), i, 0);
            for (int alias = 0; alias < column.aliases().size(); alias++) {
                know(column.aliases().get(alias), i, alias + 1);
            }
        }
    }

    /** Every fit of the headers, the strongest first. */
    List<Spelling> fits(List<String> headers) {
        List<Spelling> found = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            fits(i, headers.get(i), found);
        }
        found.sort(Spelling.STRONGEST_FIRST);
        return found;
    }

    private void fits(int header, String text, List<Spelling> found) {
        int named = schema.indexOf(text.strip());
        if (named >= 0) {
            found.add(new Spelling(header, named, Spelling.NAME, 0));
        }
        String bare = HeaderFold.withoutBracket(text);
        // A sign in brackets folds to nothing: Amount (£) is not the same as Amount, so it comes second.
        if (HeaderFold.bracket(text)
                .map(HeaderFold::exact)
                .filter(String::isEmpty)
                .isEmpty()) {
            add(header, exact, HeaderFold.exact(text), Spelling.FOLD, found);
            add(header, plural, HeaderFold.plural(text), Spelling.PLURAL, found);
        }
        if (bare.length() < text.length()) {
            add(header, exact, HeaderFold.exact(bare), Spelling.FOLD_NO_BRACKET, found);
            add(header, plural, HeaderFold.plural(bare), Spelling.PLURAL_NO_BRACKET, found);
        }
    }

    private static void add(
            int header, Map<String, List<Known>> known, String folded, int strength, List<Spelling> found) {
        for (Known spelling : known.getOrDefault(folded, List.of())) {
            found.add(new Spelling(header, spelling.column(), strength, spelling.rank()));
        }
    }

    private void know(String spelling, int column, int rank) {
        know(exact, spelling, HeaderFold::exact, new Known(column, rank));
        know(plural, spelling, HeaderFold::plural, new Known(column, rank));
    }

    private static void know(
            Map<String, List<Known>> known, String spelling, UnaryOperator<String> fold, Known column) {
        String folded = fold.apply(spelling);
        if (!folded.isEmpty()) {
            known.computeIfAbsent(folded, unused -> new ArrayList<>()).add(column);
        }
    }
}
