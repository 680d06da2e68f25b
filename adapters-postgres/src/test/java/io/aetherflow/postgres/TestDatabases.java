package io.aetherflow.postgres;

import io.aetherflow.postgres.embedded.TestDatabase;

/** Databases with our schema. */
public final class TestDatabases {

    private TestDatabases() {}

    /** The one that the contracts share: they pass on a store in use. */
    public static Database shared() {
        return Shared.DATABASE;
    }

    /** An empty one; the caller closes it. */
    public static Database migrated() {
        Database database = new Database(settings(TestDatabase.newDatabase()));
        new Migrations(database).run();
        return database;
    }

    public static DatabaseSettings settings(TestDatabase test) {
        return settings(test, test.server().user(), test.server().password());
    }

    public static DatabaseSettings settings(TestDatabase test, String owner, String password) {
        return new DatabaseSettings(test.jdbcUrl(), owner, password, "api's secret", "etl's secret", 12, 6);
    }

    private static final class Shared {

        static final Database DATABASE = migrated();
    }
}
