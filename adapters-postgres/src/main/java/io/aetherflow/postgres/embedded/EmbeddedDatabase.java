package io.aetherflow.postgres.embedded;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database on the embedded server, with an owner that is no superuser: it may make roles and its own tables. */
public final class EmbeddedDatabase {

    private static final int SERIALISE = 0x616574; // one process at a time makes the database

    private final ConnectionDetails server;
    private final String name;

    public EmbeddedDatabase(ConnectionDetails server, String name) {
        this.server = server;
        this.name = name;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String owner() {
        return name + "_owner";
    }

    /** Makes the database and its owner where they are missing, and sets the owner's password. */
    public void prepare(String ownerPassword) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + SERIALISE + ")");
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", owner())) {
                statement.execute("CREATE ROLE " + statement.enquoteIdentifier(owner(), true) + " LOGIN CREATEROLE");
            }
            statement.execute("ALTER ROLE " + statement.enquoteIdentifier(owner(), true) + " PASSWORD "
                    + statement.enquoteLiteral(ownerPassword));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true) + " OWNER "
                        + statement.enquoteIdentifier(owner(), true));
            }
        } catch (SQLException e) {
            throw new AetherException(
                    FailureCode.TRANSIENT_IO, "The embedded database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
