package io.aetherflow.core.spi;

import io.aetherflow.core.table.QueryResult;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/** A dataset's clean rows, or those of a period as if there were no others, as a model sees them. */
public interface DatasetView {

    UUID id();

    /** The dataset's name, for texts. */
    String name();

    TableSchema schema();

    long rowCount();

    /** Every row in the order of the file, from one snapshot. The row is reused: copy what you keep. May be called again. */
    void forEach(Consumer<Row> consumer);

    /**
     * As {@link #forEach(Consumer)}, where a model needs a few columns only: the others may be null in the row. Much
     * faster on large datasets.
     *
     * @param columns names of the schema
     */
    default void forEach(Collection<String> columns, Consumer<Row> consumer) {
        forEach(consumer);
    }

    /**
     * Answers one SELECT over the table {@code dataset}, which has the schema's columns, {@code row_no} and
     * {@code source_line}; at most 10,000 rows.
     *
     * @throws UnsupportedOperationException where there is no analytical engine
     */
    default QueryResult sql(String select) {
        throw new UnsupportedOperationException("There is no analytical engine here");
    }
}
