package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.RejectedRow;
import java.util.function.Consumer;

/** Port: the rejected rows of a load, all of them, in the order of the file. */
public interface Rejects extends Adapter {

    /** Starts the rejects of one load, in bounded memory; nothing is visible before {@link Writer#commit}. */
    Writer begin();

    /** One page of what was committed under a key; an unknown key has none. */
    Page<RejectedRow> page(String key, PageRequest page);

    /** Streams what was committed under a key. */
    void stream(String key, Consumer<RejectedRow> consumer);

    /** Takes one load's rejects; not for many threads. Closing it uncommitted leaves no trace. */
    interface Writer extends AutoCloseable {

        void write(RejectedRow row);

        /** Keeps the rejects under a write-once key, as {@code rejects/{department}/{dataset_id}/{load_id}.ndjson}. */
        void commit(String key);

        @Override
        void close();
    }
}
