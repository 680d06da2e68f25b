package io.aetherflow.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question in SQL.
 *
 * @param columns as the SELECT names them
 * @param rows one value for each column: String, Long, BigDecimal, LocalDate, LocalDateTime, Boolean or null
 */
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows) {

    public QueryResult {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
        rows = Collections.unmodifiableList(copies);
    }
}
