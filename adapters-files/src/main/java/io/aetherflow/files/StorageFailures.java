package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What a failing disk or stream means to the house. */
final class StorageFailures {

    /** How operating systems say that a disk or a quota is full: Java has no type for it. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk full", "disk is full");

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
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(message::contains)) {
            return new AetherException(FailureCode.STORAGE_FULL, "The storage of uploaded files is full.", cause);
        }
        return new AetherException(
                FailureCode.TRANSIENT_IO, "The storage of uploaded files could not be written.", cause);
    }
}
