package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Port: bytes by key, write once. Keys are slash-separated, as {@code raw/{department}/{dataset_id}/{file name}}. Stores
 * that can't be reached throw {@code TRANSIENT_IO}, full ones {@code STORAGE_FULL}.
 */
public interface ObjectStore extends Adapter {

    /** Starts an object that nobody sees until it is committed. Nothing is buffered whole. */
    Staged stage();

    /** The object's bytes from an offset on, or empty where there is no such object. The caller closes the stream. */
    Optional<InputStream> open(String key, long offset);

    /** The size in bytes, or empty where there is no such object. */
    Optional<Long> size(String key);

    /** Removes an object; a missing one is left as it is. */
    void delete(String key);

    /** Removes every object below a folder of keys, as {@code rejects/{department}/{dataset_id}}; there may be none. */
    void deleteBelow(String folder);

    /** Shows every committed object below a folder of keys to the visitor, in no order; it may delete what it is shown. */
    void visit(String folder, Consumer<StoredObject> visitor);

    /**
     * Removes what writers that died left staged since before this moment.
     *
     * @return how many
     */
    int sweep(Instant before);

    /** Bytes that can still be stored; empty where the store knows no end. */
    OptionalLong free();

    /** An object being written. Closing it uncommitted leaves no trace. */
    interface Staged extends AutoCloseable {

        /** Where the bytes go; counts and hashes them on the way. */
        OutputStream out();

        /**
         * Makes the object visible under its key, atomically and durably. Throws {@code CONFLICT} where the key is taken,
         * {@code INVALID_REQUEST} for a key that leaves the store.
         */
        RawObject commit(String key);

        @Override
        void close();
    }
}
