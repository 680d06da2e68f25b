package io.aetherflow.lake;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a failing engine, disk or stream means to the house. */
final class LakeFailures {

    /** How the engine and operating systems say that a disk or a quota is full. */
    private static final List<String> FULL = List.of(
            "no space left",
            "quota exceeded",
            "not enough space",
            "disk full",
            "disk is full",
            "max_temp_directory_size",
            "failed to offload data block");

    private static final List<String> MEMORY = List.of("out of memory error", "outofmemory");

    private LakeFailures() {}

    /** @param what continues "The lake could not …" */
    static AetherException of(String what, Exception cause) {
        if (cause instanceof AetherException known) {
            return known;
        }
        String words = words(cause);
        if (FULL.stream().anyMatch(words::contains)) {
            return new AetherException(
                    FailureCode.STORAGE_FULL, "The lake could not " + what + ": its disk is full.", cause);
        }
        if (MEMORY.stream().anyMatch(words::contains)) {
            return new AetherException(
                    FailureCode.UNAVAILABLE, "The lake could not " + what + ": its memory limit is reached.", cause);
        }
        return new AetherException(
                disk(cause, words) ? FailureCode.TRANSIENT_IO : FailureCode.INTERNAL_ERROR,
                "The lake could not " + what + ".",
                cause);
    }

    static AetherException interrupted(String what) {
        Thread.currentThread().interrupt();
        return new AetherException(FailureCode.UNAVAILABLE, "The lake was interrupted while it tried to " + what + ".");
    }

    private static boolean disk(Exception cause, String words) {
        return cause instanceof IOException || cause instanceof SQLException && words.startsWith("io error");
    }

    private static String words(Exception cause) {
        StringBuilder words = new StringBuilder();
        for (@Nullable Throwable at = cause; at != null; at = at.getCause()) {
            words.append(at.getMessage()).append('\n');
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
