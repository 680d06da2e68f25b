package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Map;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jdbi.v3.core.Handle;

/** Liquibase, kept quiet: nothing on the console, nothing sent to anybody. */
final class SchemaUpdate {

    static final Map<String, Object> QUIET =
            Map.of(Scope.Attr.ui.name(), new LoggerUIService(), AnalyticsArgs.ENABLED.getKey(), false);

    private SchemaUpdate() {}

    /** Whoever calls this holds a lock of the database, so one that Liquibase left in its table is a dead process's. */
    static void run(Handle handle, String changelog, Map<String, String> parameters) {
        if (handle.createQuery("select to_regclass('public.databasechangeloglock') is not null")
                .mapTo(boolean.class)
                .one()) {
            handle.execute(
                    "update public.databasechangeloglock set locked = false, lockgranted = null, lockedby = null");
        }
        try {
            Scope.child(QUIET, () -> update(handle, changelog, parameters));
        } catch (Exception e) {
            throw new AetherException(
                    Failure.of(
                            FailureCode.INTERNAL_ERROR,
                            "The database's schema could not be brought up to this version.",
                            "The log has the statement that failed; nothing after it was done."),
                    e);
        }
    }

    // Liquibase and its database are closed with the connection, which is the caller's.
    @SuppressWarnings("resource")
    private static void update(Handle handle, String changelog, Map<String, String> parameters)
            throws LiquibaseException {
        PostgresDatabase target = new PostgresDatabase();
        target.setConnection(new JdbcConnection(handle.getConnection()));
        target.setDefaultSchemaName("public");
        try {
            Liquibase liquibase = new Liquibase(
                    changelog, new ClassLoaderResourceAccessor(SchemaUpdate.class.getClassLoader()), target);
            parameters.forEach(liquibase::setChangeLogParameter);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts());
        } finally {
            target.getConnection().setAutoCommit(true);
        }
    }
}
