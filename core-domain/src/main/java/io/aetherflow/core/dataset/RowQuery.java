package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.CellText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which clean rows are wanted, and in which order.
 *
 * @param sort null: the order of the file
 * @param filters that hold for a row all together
 */
public record RowQuery(@Nullable Sort sort, List<Filter> filters) {

    /** Every row in the order of the file. */
    public static final RowQuery ALL = new RowQuery(null, List.of());

    public RowQuery {
        filters = List.copyOf(filters);
    }

    /**
     * Rows by one column, those of one value in the order of the file and those without any at the end. Text is ordered
     * without its capitals, by code point.
     */
    public record Sort(String column, boolean descending) {}

    /**
     * Rows whose cell holds a text in any capitals. The cell's text is that of {@link CellText}; a cell without a value
     * holds none.
     */
    public record Filter(String column, String part) {}

    /** Whether rows are neither sorted nor left out. */
    public boolean plain() {
        return sort == null && filters.isEmpty();
    }

    /** This query, or {@code INVALID_REQUEST} where it names a column that is not of these. */
    public Outcome<RowQuery> over(List<String> columns) {
        return Stream.concat(
                        Optional.ofNullable(sort).map(Sort::column).stream(),
                        filters.stream().map(Filter::column))
                .filter(column -> !columns.contains(column))
                .findFirst()
                .<Outcome<RowQuery>>map(column -> Outcome.refused(unknown(column, columns)))
                .orElseGet(() -> Outcome.done(this));
    }

    private static Failure unknown(String column, List<String> columns) {
        return Failure.of(
                        FailureCode.INVALID_REQUEST,
                        "There is no column '" + column + "'; the columns are: " + String.join(", ", columns) + ".")
                .with("column", column);
    }
}
