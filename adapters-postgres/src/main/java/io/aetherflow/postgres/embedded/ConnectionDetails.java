package io.aetherflow.postgres.embedded;

/**
 * How to reach a running embedded Postgres as its superuser.
 *
 * @param password kept in the data directory, readable by its owner alone
 */
public record ConnectionDetails(String host, int port, String user, String password) {

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
