package io.aetherflow.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.table.RejectedRow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rejected rows as objects of a store, one line of JSON each. A page begins at the byte where the last one ended. */
public final class ObjectRejects implements Rejects {

    private final ObjectStore store;

    public ObjectRejects(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Writer begin() {
        return new RejectWriter(store);
    }

    @Override
    public Page<RejectedRow> page(String key, PageRequest page) {
        RejectCursor cursor = RejectCursor.parse(page.cursor());
        return read(key, cursor, json -> page(json, cursor, page.limit())).orElseGet(() -> new Page<>(List.of(), null));
    }

    private static Page<RejectedRow> page(JsonParser json, RejectCursor from, int limit) throws IOException {
        List<RejectedRow> rows = new ArrayList<>();
        long end = from.offset();
        for (RejectedRow row = RejectLines.read(json); row != null; row = RejectLines.read(json)) {
            if (rows.size() == limit) {
                return new Page<>(rows, new RejectCursor(end).toString());
            }
            rows.add(row);
            end = from.offset() + json.currentLocation().getByteOffset() + 1;
        }
        return new Page<>(rows, null);
    }

    @Override
    public void stream(String key, Consumer<RejectedRow> consumer) {
        read(key, RejectCursor.START, json -> {
            for (RejectedRow row = RejectLines.read(json); row != null; row = RejectLines.read(json)) {
                consumer.accept(row);
            }
            return true;
        });
    }

    /** What is done with an open object. */
    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    private <T> Optional<T> read(String key, RejectCursor from, Reading<T> reading) {
        Optional<InputStream> object = store.open(key, Math.max(0, from.offset() - 1));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(object.get())) {
            if (from.offset() > 0 && in.read() != '\n') {
                throw RejectCursor.foreign();
            }
            return Optional.of(reading.from(RejectLines.reader(in)));
        } catch (StreamReadException e) {
            throw new AetherException(FailureCode.INTERNAL_ERROR, "The rejects in " + key + " are damaged.", e);
        } catch (IOException e) {
            throw StorageFailures.reading(key, e);
        }
    }

    @Override
    public Check check() {
        return store.check();
    }

    /** The store is its owner's to close. */
    @Override
    public void close() {}
}
