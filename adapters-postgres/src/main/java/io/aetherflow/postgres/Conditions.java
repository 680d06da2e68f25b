package io.aetherflow.postgres;

import io.aetherflow.core.identity.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The WHERE of a query that filters by what it was given. It begins with the scope. */
public final class Conditions {

    /**
     * The one text by which this module keeps departments apart in its own statements, beside the database's row-level
     * security: tests take it out, and see that the database alone still does.
     */
    static final String FILTER = "department = :scope";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Conditions() {}

    /** Rows of the scope, by their column {@code department}. */
    public static Conditions within(Scope scope) {
        return within(scope, "");
    }

    /**
     * Rows of the scope, by the column {@code department} of one of several tables.
     *
     * @param table its name in the query and a dot
     */
    public static Conditions within(Scope scope, String table) {
        Conditions conditions = new Conditions();
        scope.only().ifPresent(only -> conditions.and(table + FILTER, "scope", only.value()));
        return conditions;
    }

    /** That a text holds another in any capitals. No pattern is made of it, so every character is only itself. */
    public static String containing(String text, String name) {
        return "strpos(lower(" + text + "), lower(:" + name + ")) > 0";
    }

    /** Adds a condition that stands in the text itself, so that a partial index is known to fit. */
    public Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** Adds a condition on one named value, unless that is null. */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** What follows the cursor in a list that shows the newest first. */
    public Conditions after(@Nullable Cursor cursor) {
        if (cursor != null) {
            all.add("(created_at, id) < (:cursorAt, :cursorId)");
            values.put("cursorAt", cursor.createdAt());
            values.put("cursorId", cursor.id());
        }
        return this;
    }

    /** With the keyword. */
    public String where() {
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement.bindMap(values);
    }
}
