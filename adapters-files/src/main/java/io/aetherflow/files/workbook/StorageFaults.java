package io.aetherflow.files.workbook;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** What a failing disk or stream means to the house. */
final class StorageFaults {

    /** How operating systems say that a disk or a quota is full: Java has no type for it. */
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk full", "disk is full");

    private StorageFaults() {}

    static AetherException reading(String name, IOException cause) {
        return new AetherException(FailureCode.TRANSIENT_IO, "The storage of " + name + " could not be read.", cause);
    }

    /** Of a zip: what the JDK throws where it is damaged is told from what a failing disk makes it throw. */
    static AetherException unpacking(String what, IOException cause, WorkbookRefusals refusals) {
        boolean damaged = cause instanceof ZipException
                || cause instanceof EOFException
                || "Negative seek offset".equals(cause.getMessage());
        return damaged ? refusals.damaged(what + " can't be unpacked", cause) : reading(refusals.fileName(), cause);
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
