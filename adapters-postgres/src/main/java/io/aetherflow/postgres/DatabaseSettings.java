package io.aetherflow.postgres;

import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where the database is and how to log in. The owner changes the schema and nothing else; the work is done by four runtime
 * logins, named after the database, that own nothing.
 *
 * @param jdbcUrl without user and password, as {@code jdbc:postgresql://localhost:5432/aetherflow}
 * @param ownerUser owns the schema; needs CREATEROLE, or runtime logins that exist
 * @param apiPassword of the login that answers requests
 * @param etlPassword of the login that runs jobs
 * @param relayPassword of the login that carries messages
 * @param auditPassword of the login that appends to the audit trail
 * @param apiConnections at most, for requests
 * @param etlConnections at most, for loads: one for each job that runs at once
 */
public record DatabaseSettings(
        String jdbcUrl,
        String ownerUser,
        String ownerPassword,
        String apiPassword,
        String etlPassword,
        String relayPassword,
        String auditPassword,
        int apiConnections,
        int etlConnections) {

    private static final int LONGEST_NAME = 63;

    public DatabaseSettings {
        if (apiConnections < 1 || etlConnections < 1) {
            throw new IllegalArgumentException("A pool needs at least one connection");
        }
        String longest = databaseOf(jdbcUrl) + "_relay";
        if (longest.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The database's name is too long for its logins: " + longest);
        }
    }

    public String database() {
        return databaseOf(jdbcUrl);
    }

    public String apiUser() {
        return database() + "_api";
    }

    public String etlUser() {
        return database() + "_etl";
    }

    public String relayUser() {
        return database() + "_relay";
    }

    public String auditUser() {
        return database() + "_audit";
    }

    /** The logins that the work is done with: everyone but the owner. */
    List<String> runtimeUsers() {
        return List.of(apiUser(), etlUser(), relayUser(), auditUser());
    }

    private static String databaseOf(String url) {
        Properties parsed = Driver.parseURL(url, new Properties());
        String name = parsed == null ? null : parsed.getProperty("PGDBNAME");
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("Not the address of a Postgres database: " + url);
        }
        return name;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + database() + ", " + ownerUser + "]";
    }
}
