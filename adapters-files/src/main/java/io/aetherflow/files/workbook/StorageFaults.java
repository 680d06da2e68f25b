package io.aetherflow.files.workbook;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What a failing disk or stream means to the house. */
final class StorageFaults {

    /** How operating systems say that a disk or a quota is full: Java has no type for it. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk full", "disk is full");

    private StorageFaults() {}

    static AetherException reading(String name, IOException cause) {
        return new AetherException(FailureCode.TRANSIENT_IO, "The storage of " + name + " could not be read.", cause);
    }

    static AetherException spooling(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(message::contains)) {
            return new AetherException(FailureCode.STORAGE_FULL, "The storage of temporary files is full.", cause);
        }
        return new AetherException(
                FailureCode.TRANSIENT_IO, "The storage of temporary files could not be written.", cause);
    }
}
