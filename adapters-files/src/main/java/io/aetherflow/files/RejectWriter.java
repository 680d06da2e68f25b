package io.aetherflow.files;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.table.RejectedRow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one load's rejects into a staged object, which is not begun before there is one. */
final class RejectWriter implements Rejects.Writer {

    private final ObjectStore store;
    private @Nullable Staging staging;

    RejectWriter(ObjectStore store) {
        this.store = store;
    }

    private record Staging(ObjectStore.Staged object, JsonGenerator json) {}

    @Override
    public void write(RejectedRow row) {
        try {
            RejectLines.write(staging().json(), row);
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    private Staging staging() throws IOException {
        Staging begun = staging;
        if (begun == null) {
            ObjectStore.Staged object = store.stage();
            begun = new Staging(object, RejectLines.writer(object.out()));
            staging = begun;
        }
        return begun;
    }

    /** Keeps nothing where nothing was written: an unknown key has no rejects either. */
    @Override
    public void commit(String key) {
        Staging begun = staging;
        if (begun == null) {
            return;
        }
        try {
            begun.json().flush();
            begun.object().commit(key);
        } catch (IOException e) {
            throw StorageFailures.writing(e);
        }
    }

    /** The generator is left open on purpose: closing it would write on. Closing the object drops what was not committed. */
    @Override
    public void close() {
        Staging begun = staging;
        if (begun != null) {
            begun.object().close();
        }
    }
}
