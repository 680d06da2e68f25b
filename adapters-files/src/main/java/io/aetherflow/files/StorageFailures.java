package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.FullDisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a failing disk or stream means to the house. */
final class StorageFailures {

    private StorageFailures() {}

    /** Opens a file from its beginning. */
    static InputStream open(FileSource source) {
        try {
            return source.bytes().get();
        } catch (UncheckedIOException e) {
            throw reading(source.name(), new IOException(e));
        }
    }

    static AetherException reading(String name, IOException cause) {
        return new AetherException(FailureCode.TRANSIENT_IO, "The storage of " + name + " could not be read.", cause);
    }

    static AetherException writing(IOException cause) {
        if (FullDisk.is(cause)) {
            return new AetherException(FailureCode.STORAGE_FULL, "The storage of uploaded files is full.", cause);
        }
        return new AetherException(
                FailureCode.TRANSIENT_IO, "The storage of uploaded files could not be written.", cause);
    }
}
