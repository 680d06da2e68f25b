package io.aetherflow.core.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a department's table. Made by a factory of its type and refined by the {@code with}-like methods:
 * {@code Column.money("amount").aliases("total", "net value").describedAs("What the customer paid")}.
 *
 * @param name the column's name in Postgres, in exports and in the API: {@code [a-z][a-z0-9_]{0,62}}
 * @param unit of the values, such as {@code days} or {@code kg}; null where there is none or the file tells
 * @param aliases other headers for it, the best first; compared after folding case, accents, punctuation and plurals
 * @param nullTokens cells that mean "no value" in this column, beside the empty cell
 * @param min smallest legal number, inclusive
 * @param max largest legal number, inclusive
 * @param pattern what the whole trimmed cell must match
 * @param choices the only legal texts, compared without case; empty: any
 */
public record Column(
        String name,
        ColumnType type,
        String description,
        @Nullable String unit,
        List<String> aliases,
        List<String> nullTokens,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Pattern pattern,
        List<String> choices) {

    /** Cells that mean "no value" unless a column says otherwise. */
    public static final List<String> USUAL_NULL_TOKENS =
            List.of("NULL", "None", "NA", "N/A", "n/a", "-", "#N/A", "NaN", "(null)");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Column name '" + name + "' must match " + NAME);
        }
        aliases = List.copyOf(aliases);
        nullTokens = List.copyOf(nullTokens);
        choices = List.copyOf(choices);
    }

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, "", null, List.of(), USUAL_NULL_TOKENS, null, null, null, List.of());
    }

    public static Column text(String name) {
        return of(name, ColumnType.TEXT);
    }

    public static Column whole(String name) {
        return of(name, ColumnType.WHOLE);
    }

    public static Column decimal(String name) {
        return of(name, ColumnType.DECIMAL);
    }

    public static Column money(String name) {
        return of(name, ColumnType.MONEY);
    }

    public static Column date(String name) {
        return of(name, ColumnType.DATE);
    }

    public static Column timestamp(String name) {
        return of(name, ColumnType.TIMESTAMP);
    }

    public static Column bool(String name) {
        return of(name, ColumnType.BOOLEAN);
    }

    public Column describedAs(String text) {
        return new Column(name, type, text, unit, aliases, nullTokens, min, max, pattern, choices);
    }

    public Column in(String newUnit) {
        return new Column(name, type, description, newUnit, aliases, nullTokens, min, max, pattern, choices);
    }

    public Column aliases(String... headers) {
        return new Column(name, type, description, unit, List.of(headers), nullTokens, min, max, pattern, choices);
    }

    public Column nullTokens(String... tokens) {
        return new Column(name, type, description, unit, aliases, List.of(tokens), min, max, pattern, choices);
    }

    public Column atLeast(String number) {
        return new Column(
                name, type, description, unit, aliases, nullTokens, new BigDecimal(number), max, pattern, choices);
    }

    public Column atMost(String number) {
        return new Column(
                name, type, description, unit, aliases, nullTokens, min, new BigDecimal(number), pattern, choices);
    }

    public Column matching(String regex) {
        return new Column(
                name, type, description, unit, aliases, nullTokens, min, max, Pattern.compile(regex), choices);
    }

    public Column oneOf(String... texts) {
        return new Column(name, type, description, unit, aliases, nullTokens, min, max, pattern, List.of(texts));
    }
}
