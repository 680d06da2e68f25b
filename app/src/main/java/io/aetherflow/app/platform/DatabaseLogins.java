package io.aetherflow.app.platform;

import io.aetherflow.app.config.DatabaseConfiguration;
import io.aetherflow.core.identity.Secrets;
import io.aetherflow.postgres.DatabaseSettings;
import io.aetherflow.postgres.embedded.EmbeddedDatabase;
import io.aetherflow.postgres.embedded.EmbeddedPostgres;

/** Where the database is and who logs in: as configured, with passwords made at random where none are given. */
record DatabaseLogins(DatabaseConfiguration asked, Secrets secrets) {

    private static final String DATABASE = "aetherflow";
    private static final String OWNER = "database-owner";

    DatabaseSettings embedded(EmbeddedPostgres server) {
        EmbeddedDatabase own = new EmbeddedDatabase(server.start(), DATABASE);
        String password = secrets.findOrKeep(OWNER, SecretFile::random);
        own.prepare(password);
        return settings(own.jdbcUrl(), own.owner(), password);
    }

    DatabaseSettings external() {
        String password = asked.password().isEmpty() ? secrets.find(OWNER).orElse("") : asked.password();
        return settings(asked.url(), asked.user(), password);
    }

    private DatabaseSettings settings(String url, String owner, String ownerPassword) {
        return new DatabaseSettings(
                url,
                owner,
                ownerPassword,
                given(asked.apiPassword(), "database-api"),
                given(asked.workerPassword(), "database-worker"),
                given(asked.relayPassword(), "database-relay"),
                given(asked.auditPassword(), "database-audit"),
                asked.poolSize(),
                asked.poolSize());
    }

    private String given(String configured, String name) {
        return configured.isEmpty() ? secrets.findOrKeep(name, SecretFile::random) : configured;
    }
}
