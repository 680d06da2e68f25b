package io.aetherflow.postgres.load;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** What Postgres can answer beside rows, as failures of the house. */
final class Breakages {

    private Breakages() {}

    /** Does it, and tells a failure of the database by its code. */
    static <T> T guard(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw of(what, e);
        }
    }

    /** @param what was being done, to follow "The database could not" */
    static AetherException of(String what, Throwable problem) {
        FailureCode code = code(state(problem));
        String reason =
                switch (code) {
                    case STORAGE_FULL -> ": its disk is full.";
                    case TRANSIENT_IO -> ": it can't be reached, or is busy.";
                    case CONFLICT -> ": what it belongs to is gone.";
                    case VALIDATION -> ": a value can't be stored.";
                    default -> ".";
                };
        return new AetherException(code, "The database could not " + what + reason, problem);
    }

    private static FailureCode code(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "40" -> FailureCode.TRANSIENT_IO;
            case "53" -> "53100".equals(state) ? FailureCode.STORAGE_FULL : FailureCode.TRANSIENT_IO;
            case "55" -> "55P03".equals(state) ? FailureCode.TRANSIENT_IO : FailureCode.INTERNAL_ERROR;
            case "57" -> FailureCode.TRANSIENT_IO;
            case "22" -> FailureCode.VALIDATION;
            case "23" -> "23503".equals(state) ? FailureCode.CONFLICT : FailureCode.INTERNAL_ERROR;
            default -> FailureCode.INTERNAL_ERROR;
        };
    }

    /** The state of the first cause that has one; a pool that gives no connection counts as one that is broken. */
    private static String state(Throwable problem) {
        boolean connecting = false;
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            connecting |= cause instanceof org.jdbi.v3.core.ConnectionException;
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return connecting ? "08000" : "";
    }
}
