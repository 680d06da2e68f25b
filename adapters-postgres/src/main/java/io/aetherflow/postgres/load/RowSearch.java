package io.aetherflow.postgres.load;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.RowCursor;
import io.aetherflow.core.dataset.RowPage;
import io.aetherflow.core.dataset.RowQuery;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one load that a query wants. Of what was asked for, the names of the schema's own columns are in the SQL, and
 * nothing else: texts are bound.
 */
final class RowSearch {

    /**
     * What follows the last row of a page. It is looked up by its number, so that a cursor needs no value of a cell. The
     * names begin as no column's does.
     */
    private static final String FOLLOWING = """
            and (%1$s %2$s _last._value
                 or (%1$s is null and _last._value is not null)
                 or (%1$s is not distinct from _last._value and row_no > :after))""";

    private final Handle handle;
    private final CurrentLoad load;
    private final UUID id;
    private final RowQuery query;
    private final @Nullable String order;
    private final boolean descending;

    /** @param load that has rows */
    RowSearch(Handle handle, CurrentLoad load, RowQuery query) {
        this.handle = handle;
        this.load = load;
        this.id = Objects.requireNonNull(load.id());
        this.query = query.over(load.names()).orElseThrow();
        RowQuery.Sort sort = query.sort();
        this.order = sort == null ? null : column(sort.column()).order();
        this.descending = sort != null && sort.descending();
    }

    RowPage page(PageRequest page) {
        RowCursor cursor = new RowCursor(id, query);
        long after = cursor.row(page.cursor());
        List<CleanRow> rows = bound((order == null || after == 0 ? listed() : followed(after)) + " limit :limit")
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .map(load::row)
                .list();
        return new RowPage(load.names(), Page.cut(rows, page.limit(), last -> cursor.after(last.number())), total());
    }

    /** Every row of the query. */
    Query all() {
        return bound(listed()).bind("after", 0);
    }

    private long total() {
        return query.filters().isEmpty()
                ? load.rows()
                : bound("select count(*)" + load.from() + where())
                        .mapTo(long.class)
                        .one();
    }

    private String listed() {
        return load.select() + where() + " and row_no > :after" + ordered();
    }

    private String followed(long after) {
        if (!holds(after)) {
            throw RowCursor.elsewhere();
        }
        return "with _last as (select " + order + " as _value" + load.from()
                + " where load_id = :load and row_no = :after) "
                + load.select() + " cross join _last" + where() + " "
                + FOLLOWING.formatted(order, descending ? "<" : ">") + ordered();
    }

    private boolean holds(long row) {
        return handle.createQuery("select exists (select" + load.from() + " where load_id = :load and row_no = :row)")
                .bind("load", id)
                .bind("row", row)
                .mapTo(boolean.class)
                .one();
    }

    private String where() {
        List<String> conditions = new ArrayList<>(List.of("load_id = :load"));
        for (int i = 0; i < query.filters().size(); i++) {
            conditions.add(Conditions.containing(
                    column(query.filters().get(i).column()).text(), "part" + i));
        }
        return " where " + String.join(" and ", conditions);
    }

    private String ordered() {
        return " order by " + (order == null ? "" : order + (descending ? " desc" : "") + " nulls last, ") + "row_no";
    }

    private Query bound(String sql) {
        Query statement = handle.createQuery(sql).bind("load", id);
        for (int i = 0; i < query.filters().size(); i++) {
            statement.bind("part" + i, Columns.storable(query.filters().get(i).part()));
        }
        return statement;
    }

    private StoredColumn column(String name) {
        return load.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
