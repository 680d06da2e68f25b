package io.aetherflow.core.dataset;

import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import java.util.Collection;
import java.util.function.Consumer;

/** The rows of one load, open for reading. Not for many threads. */
public interface LakeTable extends AutoCloseable {

    long rowCount();

    /**
     * Streams every row in the order of the file. The row is reused; columns that were not asked for are null in it.
     *
     * @param columns of the schema that are wanted; empty: none but the row's number and line
     */
    void forEach(Collection<String> columns, Consumer<Row> consumer);

    /**
     * Answers one SELECT over the table {@code dataset}, which has the schema's columns, {@code row_no} and
     * {@code source_line}. Throws {@code INVALID_REQUEST}, in the engine's words, for what is no single SELECT, does not
     * run, or reaches for anything else; the answer holds at most {@link #MOST_ROWS} rows.
     */
    QueryResult sql(String select);

    int MOST_ROWS = 10_000;

    @Override
    void close();
}
