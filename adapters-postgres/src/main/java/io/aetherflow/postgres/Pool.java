package io.aetherflow.postgres;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The connections of one login. The first borrower opens the first connection. */
final class Pool implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;
    private static final int CHECKED_MS = 250;

    private final DataSource source;
    private final Jdbi jdbi;

    Pool(Login login, int connections) {
        source = new DataSource(properties(login, connections));
        jdbi = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    private static PoolProperties properties(Login login, int connections) {
        PoolProperties properties = new PoolProperties();
        properties.setName(login.application());
        properties.setUrl(login.url());
        properties.setDriverClassName("org.postgresql.Driver");
        properties.setDbProperties(login.properties());
        properties.setInitialSize(0);
        properties.setMinIdle(0);
        properties.setMaxIdle(connections);
        properties.setMaxActive(connections);
        properties.setMaxWait(PATIENCE_MS);
        properties.setJmxEnabled(false);
        properties.setDefaultAutoCommit(true);
        // Whether the server is still there; not for every borrower, for each time is a trip to it.
        properties.setTestOnBorrow(true);
        properties.setValidationInterval(CHECKED_MS);
        return properties;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Connections that are lent out now. */
    int lent() {
        return source.getActive();
    }

    @Override
    public void close() {
        source.close(true);
    }
}
