package io.aetherflow.core.memory;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.RowCursor;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.CellText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one load that a query wants, in its order. */
final class ChosenRows {

    private final StoredLoad load;
    private final RowQuery query;

    ChosenRows(StoredLoad load, RowQuery query) {
        this.load = load;
        this.query = query.over(load.columns()).orElseThrow();
    }

    RowPage page(PageRequest page) {
        RowCursor cursor = new RowCursor(load.load.id(), query);
        long after = cursor.row(page.cursor());
        List<CleanRow> rows = inOrder().toList();
        List<CleanRow> rest = rows.subList(start(rows, after), rows.size());
        List<CleanRow> found = rest.subList(0, Math.min(rest.size(), page.limit() + 1));
        return new RowPage(
                load.columns(), Page.cut(found, page.limit(), last -> cursor.after(last.number())), rows.size());
    }

    /** In the order of the file it is known what follows a row that is gone. */
    private int start(List<CleanRow> rows, long after) {
        if (after == 0 || query.sort() == null) {
            return (int) rows.stream().filter(row -> row.number() <= after).count();
        }
        return 1
                + IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).number() == after)
                        .findFirst()
                        .orElseThrow(RowCursor::elsewhere);
    }

    Stream<CleanRow> inOrder() {
        Stream<CleanRow> wanted = load.rows.stream().filter(this::isWanted);
        RowQuery.Sort sort = query.sort();
        return sort == null ? wanted : wanted.sorted(by(sort));
    }

    private boolean isWanted(CleanRow row) {
        return query.filters().stream().allMatch(filter -> {
            Object value = row.values().get(filter.column());
            return value != null && Capitals.contains(CellText.of(value), filter.part());
        });
    }

    private static Comparator<CleanRow> by(RowQuery.Sort sort) {
        Comparator<Object> values = sort.descending() ? ChosenRows::compareDown : ChosenRows::compare;
        return Comparator.comparing((CleanRow row) -> row.values().get(sort.column()), Comparator.nullsLast(values))
                .thenComparing(CleanRow::number);
    }

    private static int compareDown(Object one, Object other) {
        return compare(other, one);
    }

    @SuppressWarnings("unchecked") // values of one column are of one class, and all of those are ordered
    private static int compare(Object one, Object other) {
        return one instanceof String text
                ? Capitals.compare(text, (String) other)
                : ((Comparable<Object>) one).compareTo(other);
    }
}
