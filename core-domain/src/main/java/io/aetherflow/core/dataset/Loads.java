package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.table.Row;

/** Port: where clean rows are written. */
public interface Loads extends Adapter {

    /** Opens an empty place for the load's rows. Its table must have been published ({@link Catalogue}). */
    Writer begin(Load load);

    /**
     * Drops what no dataset points at: loads superseded more than an hour ago, loads of deleted datasets, loads whose
     * worker lost its lease.
     *
     * @return how many were dropped
     */
    int sweep();

    /** Takes one load's rows, in bounded memory; not for many threads. */
    interface Writer extends AutoCloseable {

        /**
         * Adds one row; the row may be reused by the caller afterwards.
         *
         * @param hash of the raw cells ({@code row_hash})
         */
        void write(Row row, long hash);

        /** Makes the rows durable and keyed, still invisible. Returns how many the store holds. */
        long finish();

        /** Gives the load up unless it was finished. */
        @Override
        void close();
    }
}
