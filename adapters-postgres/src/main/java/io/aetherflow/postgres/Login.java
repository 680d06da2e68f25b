package io.aetherflow.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * A login and how patient its sessions are. Its settings travel in the start of the session, so that {@code RESET ALL}
 * comes back to them.
 *
 * @param application what the session is called in {@code pg_stat_activity}
 * @param statement the longest a statement may run, by the server's watch
 * @param silence the longest the client waits for a word of the server: a connection that is open at this end alone is never
 *     closed by anybody else
 */
record Login(String url, String user, String password, String application, Duration statement, Duration silence) {

    /** The client gives up 5 s after the server would have. */
    Login(String url, String user, String password, String application, Duration statement) {
        this(url, user, password, application, statement, statement.plusSeconds(5));
    }

    private static final Duration LOCK = Duration.ofSeconds(10);
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(2);
    private static final int CONNECT_SECONDS = 5;

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", application);
        // Settings go into the first packet; without it the driver sends some as SET, which RESET ALL would undo.
        properties.setProperty("assumeMinServerVersion", "15");
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(2 * CONNECT_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        properties.setProperty("cancelSignalTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "options",
                "-c statement_timeout=" + statement.toMillis()
                        + " -c lock_timeout=" + LOCK.toMillis()
                        + " -c idle_in_transaction_session_timeout=" + IDLE_IN_TRANSACTION.toMillis());
        return properties;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    @Override
    public String toString() {
        return "Login[" + user + ", " + application + "]";
    }
}
