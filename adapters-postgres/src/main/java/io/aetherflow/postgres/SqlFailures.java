package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.postgresql.util.PSQLException;

/** What a failed statement means, by its SQLSTATE, in one place. */
public final class SqlFailures {

    private static final String AGAIN = "Try again in a moment.";

    private static final Failure UNREACHABLE =
            Failure.of(FailureCode.TRANSIENT_IO, "The database did not answer.", AGAIN);
    private static final Failure BUSY =
            Failure.of(FailureCode.UNAVAILABLE, "The database takes no more work at the moment.", AGAIN);
    private static final Failure TOO_SLOW =
            Failure.of(FailureCode.TRANSIENT_IO, "The database did not answer in time.", AGAIN);
    private static final Failure FULL =
            Failure.of(FailureCode.STORAGE_FULL, "The database's disk is full.", "Make room, then try again.");
    private static final Failure TOO_LONG =
            Failure.of(FailureCode.INVALID_REQUEST, "A text is longer than the database takes.", "Shorten it.");
    private static final Failure INTERRUPTED =
            Failure.of(FailureCode.UNAVAILABLE, "The work was interrupted while it waited for the database.", AGAIN);
    private static final Failure LOCKED_OUT = Failure.of(
            FailureCode.UNAVAILABLE,
            "The database does not let us in.",
            "Check the database's address, user and password in the configuration.");
    private static final Failure DEFECT = Failure.of(FailureCode.INTERNAL_ERROR, "The database refused a statement.");

    private static final Map<String, Failure> BY_STATE = Map.of(
            "53100", FULL,
            "57014", TOO_SLOW, // statement_timeout
            "55P03", TOO_SLOW, // lock_timeout
            "25P03", TOO_SLOW, // idle_in_transaction_session_timeout
            "40001", TOO_SLOW, // serialization failure
            "40P01", TOO_SLOW, // deadlock
            "58030", UNREACHABLE, // I/O error of the server
            "22001", TOO_LONG);

    private static final Map<String, Failure> BY_CLASS =
            Map.of("08", UNREACHABLE, "57", UNREACHABLE, "53", BUSY, "28", LOCKED_OUT, "3D", LOCKED_OUT);

    private SqlFailures() {}

    /** The breakage behind what JDBI or the driver threw. */
    public static AetherException of(Throwable thrown) {
        return new AetherException(sql(thrown).map(SqlFailures::reason).orElse(DEFECT), thrown);
    }

    /** Whether something failed on this constraint. */
    public static boolean violates(Throwable thrown, String constraint) {
        return sql(thrown)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .filter(message -> constraint.equals(message.getConstraint()))
                .isPresent();
    }

    private static Failure reason(SQLException e) {
        if (e instanceof PoolExhaustedException) {
            return BUSY;
        }
        // The driver and the pool have no state of their own for it; both leave the thread's mark in place.
        if (Thread.currentThread().isInterrupted()) {
            return INTERRUPTED;
        }
        String state = e.getSQLState();
        if (state == null && !(e instanceof PSQLException)) {
            // The pool's words for a connection that broke before it could be lent.
            return UNREACHABLE;
        }
        if (state == null || state.length() != 5) {
            return DEFECT;
        }
        Failure exact = BY_STATE.get(state);
        return exact != null ? exact : BY_CLASS.getOrDefault(state.substring(0, 2), DEFECT);
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
