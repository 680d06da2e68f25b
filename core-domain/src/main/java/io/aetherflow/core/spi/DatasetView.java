package io.aetherflow.core.spi;

import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.UUID;
import java.util.function.Consumer;

/** A dataset's clean rows, as a model sees them. */
public interface DatasetView {

    UUID id();

    /** The dataset's name, for texts. */
    String name();

    TableSchema schema();

    long rowCount();

    /** Every row in the order of the file, from one snapshot. The row is reused: copy what you keep. May be called again. */
    void forEach(Consumer<Row> consumer);
}
