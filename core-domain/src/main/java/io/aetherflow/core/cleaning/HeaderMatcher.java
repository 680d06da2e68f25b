package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each header at most one column and each column at most one header: what the uploader said first, then by name. */
final class HeaderMatcher {

    private static final int FREE = -1;
    private static final int EXTRA = -2;

    private final TableSchema schema;
    private final HeaderNames names;
    private final int[] columnOf;
    private final int[] headerOf;
    private final MatchBasis[] bases;
    private final List<HeaderMatch.Tie> ties = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private HeaderMatcher(TableSchema schema, HeaderNames names) {
        this.schema = schema;
        this.names = names;
        columnOf = new int[names.size()];
        headerOf = new int[schema.columns().size()];
        Arrays.fill(columnOf, FREE);
        Arrays.fill(headerOf, FREE);
        bases = new MatchBasis[names.size()];
        Arrays.fill(bases, MatchBasis.NONE);
    }

    /**
     * @param said by header position: the column the uploader wants it to feed, or empty to leave it aside
     * @param constants columns whose value the uploader gave for the whole file: no inferred header feeds them
     */
    static HeaderMatch match(
            TableSchema schema, HeaderNames names, Map<Integer, Optional<String>> said, Set<String> constants) {
        HeaderMatcher matcher = new HeaderMatcher(schema, names);
        said.forEach(matcher::take);
        constants.forEach(matcher::reserve);
        matcher.infer(matcher.countable(new Spellings(schema).fits(names.headers())));
        List<Integer> columns = Arrays.stream(matcher.columnOf)
                .map(column -> Math.max(column, -1))
                .boxed()
                .toList();
        return new HeaderMatch(schema, names, columns, List.of(matcher.bases), matcher.ties, matcher.notes);
    }

    /** A number that stands on several records, though it is one, would be counted as often: only people may map it. */
    private List<Spelling> countable(List<Spelling> fits) {
        List<Spelling> countable = fits.stream()
                .filter(fit -> !names.repeated().contains(fit.header())
                        || !schema.columns().get(fit.column()).type().numeric())
                .toList();
        fits.stream()
                .filter(fit -> !countable.contains(fit) && columnOf[fit.header()] == FREE)
                .map(Spelling::header)
                .distinct()
                .forEach(header -> notes.add("'" + names.names().get(header)
                        + "' stands on each of several records though it is one number; it is kept as an extra column, so that"
                        + " sums do not count it more than once."));
        return countable;
    }

    private void take(int header, Optional<String> column) {
        columnOf[header] = column.map(schema::indexOf).orElse(EXTRA);
        if (columnOf[header] >= 0) {
            headerOf[columnOf[header]] = header;
            bases[header] = MatchBasis.CONFIRMED;
        }
    }

    private void reserve(String constant) {
        int column = schema.indexOf(constant);
        if (headerOf[column] == FREE) {
            headerOf[column] = EXTRA;
        }
    }

    private void infer(List<Spelling> fits) {
        for (int from = 0; from < fits.size(); ) {
            int to = from + 1;
            while (to < fits.size() && fits.get(to).ties(fits.get(from))) {
                to++;
            }
            settle(fits.subList(from, to));
            from = to;
        }
        noteLosers(fits);
    }

    private void settle(List<Spelling> equals) {
        List<Spelling> free =
                equals.stream().filter(fit -> columnOf[fit.header()] == FREE).toList();
        int column = equals.get(0).column();
        if (headerOf[column] != FREE || free.isEmpty()) {
            return;
        }
        if (free.size() == 1) {
            assign(free.get(0));
            return;
        }
        headerOf[column] = EXTRA;
        free.forEach(fit -> columnOf[fit.header()] = EXTRA);
        ties.add(new HeaderMatch.Tie(
                schema.columns().get(column).name(),
                free.stream().map(fit -> names.names().get(fit.header())).toList()));
    }

    private void assign(Spelling fit) {
        columnOf[fit.header()] = fit.column();
        headerOf[fit.column()] = fit.header();
        bases[fit.header()] = MatchBasis.of(fit);
        if (fit.withoutBracket()) {
            notes.add(unitNote(fit));
        }
    }

    private String unitNote(Spelling fit) {
        String header = names.headers().get(fit.header());
        String unit = HeaderFold.bracket(header).orElse("");
        return Texts.named(header) + " is read as "
                + schema.columns().get(fit.column()).name() + "; " + Texts.named(unit)
                + " in its brackets is taken as a unit or a remark.";
    }

    private void noteLosers(List<Spelling> fits) {
        Map<Integer, String> losers = new HashMap<>();
        for (Spelling fit : fits) {
            if (columnOf[fit.header()] == FREE) {
                losers.putIfAbsent(fit.header(), loserNote(fit));
            }
        }
        losers.keySet().stream().sorted().map(losers::get).forEach(notes::add);
    }

    private String loserNote(Spelling fit) {
        String column = schema.columns().get(fit.column()).name();
        int winner = headerOf[fit.column()];
        String why = winner >= 0
                ? "which " + Texts.named(names.names().get(winner)) + " feeds already"
                : "which has a value for the whole file";
        return Texts.named(names.names().get(fit.header())) + " also fits " + column + ", " + why
                + "; it is kept as an extra column.";
    }
}
