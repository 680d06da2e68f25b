package io.aetherflow.core.failure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from others that can't be written: Java has no type for it, only the operating system's words. */
public final class FullDisk {

    private static final List<String> WORDS =
            List.of("no space left", "quota exceeded", "not enough space", "disk full", "disk is full");

    private FullDisk() {}

    /** Whether a write failed for want of room. */
    public static boolean is(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(message::contains);
    }

    /** {@code STORAGE_FULL} for a full disk, {@code TRANSIENT_IO} for any other trouble with it. */
    public static FailureCode code(IOException failure) {
        return is(failure) ? FailureCode.STORAGE_FULL : FailureCode.TRANSIENT_IO;
    }
}
