package io.aetherflow.app.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks into the jobs while they run. A question that meets a crash of Postgres is asked again. */
final class Watch implements AutoCloseable {

    private static final String OPEN =
            "select count(*) from jobs where state not in ('SUCCEEDED', 'DEAD', 'CANCELLED')";

    /** Below the crashes after which a job is given up: that a poisonous file ends is another promise. */
    private static final int MOST_BLOWS_AT_ONE_JOB = 8;

    private static final String BUSY = """
            select worker from jobs
             where state = 'RUNNING' and lease_until > clock_timestamp() and crashes < %d""".formatted(MOST_BLOWS_AT_ONE_JOB);

    private static final long BETWEEN_LOOKS_MS = 100;

    private final OwnPostgres postgres;
    private @Nullable Connection connection;

    Watch(OwnPostgres postgres) {
        this.postgres = postgres;
    }

    /** The workers that hold a job which was not hit too often yet. */
    Set<String> busy() throws InterruptedException {
        return ask(BUSY);
    }

    boolean idle() throws InterruptedException {
        return ask(OPEN).contains("0");
    }

    private Set<String> ask(String question) throws InterruptedException {
        while (true) {
            try (Statement statement = connected().createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                Set<String> answers = new HashSet<>();
                while (row.next()) {
                    answers.add(row.getString(1));
                }
                return answers;
            } catch (SQLException e) {
                close();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
            }
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection == null ? postgres.connect() : connection;
        connection = open;
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // It broke with the server.
            }
        }
    }
}
