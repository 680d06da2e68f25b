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
        Database database = new Database(settings(owned("createrole")));
        new Migrations(database).run();
        return database;
    }

    /** A database without our schema, whose owner is no superuser. */
    static TestDatabase owned(String privilege) {
        TestDatabase test = TestDatabase.newDatabase();
        String owner = test.name() + "_owner";
        test.admin(
                "create role " + owner + " login " + privilege + " password 'owner''s secret'",
                "alter database " + test.name() + " owner to " + owner);
        return test;
    }

    static DatabaseSettings settings(TestDatabase test) {
        return settings(test.jdbcUrl(), test.name());
    }

    /** The same database under another address. */
    public static DatabaseSettings settings(String url, String name) {
        return new DatabaseSettings(
                url,
                name + "_owner",
                "owner's secret",
                "api's secret",
                "etl's secret",
                "relay's secret",
                "audit's secret",
                12,
                6);
    }

    private static final class Shared {

        static final Database DATABASE = migrated();
    }
}
