package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/** Port: the clean rows of each load as columns in the object store, for questions and for other programs. */
public interface Lake extends Adapter {

    /** Starts the columns of one load, in bounded memory; nothing is visible before {@link Writer#finish}. */
    Writer begin(Load load);

    /**
     * Opens what was kept under a key, typed by a schema: columns that it does not know are left out, columns that the
     * file does not have are null. Empty where there is no such object. Throws {@code TRANSIENT_IO} where the store can't
     * be reached.
     */
    Optional<LakeTable> open(String key, TableSchema schema);

    /** The same, as if no rows but those of the slice had been kept: they alone are streamed, counted and asked. */
    Optional<LakeTable> open(String key, TableSchema schema, Slice slice);

    /** Takes the rows of one load, in their order; not for many threads. Closing it unfinished leaves no trace. */
    interface Writer extends AutoCloseable {

        /** Adds one row; the row may be reused by the caller afterwards. */
        void write(Row row);

        /**
         * Keeps the rows as Parquet under a write-once key, as {@code lake/{department}/{dataset_id}/{load_id}.parquet}: the
         * schema's columns, then {@code row_no}, {@code source_line} and {@code extra} (JSON text). DECIMAL and MONEY are
         * DECIMAL(38,10), WHOLE is BIGINT, times have no zone.
         *
         * @return the profile of each column of the schema, in order, computed from what was kept
         */
        List<ColumnProfile> finish(String key);

        @Override
        void close();
    }
}
