package io.aetherflow.postgres.load;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.postgres.SqlFailures;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What Postgres may refuse of a load, beside what {@link SqlFailures} says of every statement. */
final class LoadFailures {

    private static final String FOREIGN_KEY = "23503";
    private static final String DATA_EXCEPTIONS = "22";

    private LoadFailures() {}

    static AetherException opening(Throwable thrown) {
        return FOREIGN_KEY.equals(state(thrown))
                ? new AetherException(
                        FailureCode.CONFLICT, "The dataset or the table that this load is for is gone.", thrown)
                : SqlFailures.of(thrown);
    }

    static AetherException writing(Throwable thrown) {
        return state(thrown).startsWith(DATA_EXCEPTIONS)
                ? new AetherException(
                        FailureCode.VALIDATION, "The file holds a value that the database can't store.", thrown)
                : SqlFailures.of(thrown);
    }

    private static String state(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
