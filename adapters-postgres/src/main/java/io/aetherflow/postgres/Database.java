package io.aetherflow.postgres;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Check;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One Postgres database, reached by its owner (migrations, catalogue) and by four runtime logins that own nothing: one
 * answers requests, one runs jobs, one carries messages, one appends to the audit trail. Connections are opened when they
 * are first needed.
 */
public final class Database implements Adapter {

    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final Duration BULK = Duration.ofMinutes(10);

    /** Bulk is a stream to the server; only the key of a load takes longer, and says so. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int OWNER_CONNECTIONS = 2;
    private static final int FOR_SWEEPS = 1;

    /** A receiver for each type of job, the outbox, and events or turns. */
    private static final int RELAY_CONNECTIONS = 4;

    private static final int AUDIT_CONNECTIONS = 2;

    private final DatabaseSettings settings;
    private final Login ownerLogin;
    private final Login listenerLogin;
    private final Pool owner;
    private final Pool api;
    private final Pool etl;
    private final Pool jobs;
    private final Pool relay;
    private final Pool audit;
    private final BellTower bells;

    public Database(DatabaseSettings settings) {
        this.settings = settings;
        String url = settings.jdbcUrl();
        ownerLogin = new Login(url, settings.ownerUser(), settings.ownerPassword(), "aetherflow-owner", BULK);
        listenerLogin = new Login(url, settings.relayUser(), settings.relayPassword(), "aetherflow-listener", REQUEST);
        owner = new Pool(ownerLogin, OWNER_CONNECTIONS);
        api = new Pool(
                new Login(url, settings.apiUser(), settings.apiPassword(), "aetherflow-api", REQUEST),
                settings.apiConnections());
        etl = new Pool(
                new Login(url, settings.etlUser(), settings.etlPassword(), "aetherflow-etl", BULK, SILENCE),
                settings.etlConnections() + FOR_SWEEPS);
        jobs = new Pool(
                new Login(url, settings.etlUser(), settings.etlPassword(), "aetherflow-jobs", REQUEST),
                settings.etlConnections() + FOR_SWEEPS);
        relay = new Pool(
                new Login(url, settings.relayUser(), settings.relayPassword(), "aetherflow-relay", REQUEST),
                RELAY_CONNECTIONS);
        audit = new Pool(
                new Login(url, settings.auditUser(), settings.auditPassword(), "aetherflow-audit", REQUEST),
                AUDIT_CONNECTIONS);
        bells = new BellTower(listenerLogin::open);
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** The login that may change the schema. */
    public Jdbi owner() {
        return owner.jdbi();
    }

    /** The login that answers requests. */
    public Jdbi api() {
        return api.jdbi();
    }

    /** The login that runs jobs, for its loads: statements may take minutes. */
    public Jdbi etl() {
        return etl.jdbi();
    }

    /** The login that runs jobs, for claims and heartbeats: they must not wait until a load gives its connection back. */
    public Jdbi jobs() {
        return jobs.jdbi();
    }

    /** The login that carries messages: the queue, the outbox, events and turns at chores. */
    public Jdbi relay() {
        return relay.jdbi();
    }

    /** The login that appends to the audit trail, and can do nothing else. */
    public Jdbi audit() {
        return audit.jdbi();
    }

    /** Rings with the notifications of a channel; all bells share one connection. The caller closes it. */
    public Bell bell(Channel channel) {
        return new Bell(bells, channel);
    }

    /** Hears a channel on a connection of its own; the caller opens and closes it. */
    public Ear ear(String channel, Ear.Listener listener) {
        return new Ear(listenerLogin::open, List.of(channel), listener);
    }

    Connection ownerConnection() throws SQLException {
        return ownerLogin.open();
    }

    /** Connections that are lent out now, of all pools: none once everybody went home. */
    public int lent() {
        return List.of(owner, api, etl, jobs, relay, audit).stream()
                .mapToInt(Pool::lent)
                .sum();
    }

    @Override
    public Check check() {
        try {
            String version = api().withHandle(handle -> handle.createQuery("show server_version")
                    .mapTo(String.class)
                    .one());
            String server = "PostgreSQL " + version;
            return Check.healthy(server + ", database " + settings.database()).showing(server);
        } catch (JdbiException e) {
            return Check.unhealthy(SqlFailures.of(e).failure().message());
        }
    }

    @Override
    public void close() {
        bells.close();
        List.of(audit, relay, jobs, etl, api, owner).forEach(Pool::close);
    }
}
