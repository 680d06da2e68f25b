package io.aetherflow.postgres.embedded;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can stop an embedded Postgres, in words for the operator. */
final class Breakages {

    private static final String OWN_DATABASE = "Set AETHERFLOW_DATABASE_URL to a Postgres 15 or newer of your own.";

    private Breakages() {}

    static AetherException noBinaries(String platform) {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE, "There is no embedded Postgres for " + platform + ".", OWN_DATABASE));
    }

    static AetherException rootOnly() {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE,
                "Postgres refuses to run as root, and none of unshare, setpriv and runuser works here.",
                "Start AetherFlow as another user. Or: " + OWN_DATABASE));
    }

    static AetherException foreignOwner(Path directory) {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE,
                "The database in " + directory + " belongs to another user.",
                "Start AetherFlow as that user or as root."));
    }

    static AetherException noPassword(Path file) {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE,
                "There is a database, but its superuser's password is gone: " + file + " is missing.",
                "Restore the file, or move the directory away to begin with an empty database."));
    }

    static AetherException notReadyInTime(Path log) {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE,
                "The embedded Postgres was not ready in time.",
                "Its log is " + log + ". A recovery after a crash may take longer: try again."));
    }

    static AetherException interrupted() {
        Thread.currentThread().interrupt();
        return new AetherException(FailureCode.UNAVAILABLE, "Interrupted while waiting for the embedded Postgres.");
    }

    static AetherException failed(String what, String output) {
        boolean full = output.contains("No space left on device") || output.contains("Disk quota exceeded");
        return full
                ? full(what, null)
                : new AetherException(
                        FailureCode.UNAVAILABLE, "The embedded Postgres could not " + what + ": " + output);
    }

    static AetherException io(String what, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("No space left on device")) {
            return full(what, cause);
        }
        return new AetherException(
                FailureCode.UNAVAILABLE, "The embedded Postgres could not " + what + ": " + reason, cause);
    }

    private static AetherException full(String what, @Nullable Throwable cause) {
        return new AetherException(
                FailureCode.STORAGE_FULL, "The disk is full: the embedded Postgres could not " + what + ".", cause);
    }
}
