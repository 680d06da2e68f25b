package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Asks a database that is about to be used whether it keeps departments apart, whatever the programs above it do. For each
 * process's start, after the migrations and after the plugins' tables were published.
 *
 * <p>Keys that could tell of hidden rows by clashing with them are ids that are made at random, or carry the department; the
 * e-mail of an account is the one exception, as it is taken in all departments at once. Accounts are referred to across
 * departments, since administrators belong to none.
 */
public final class IsolationCheck {

    private static final List<IsolationRule> RULES = List.of(
            IsolationRule.POWERFUL_LOGINS,
            IsolationRule.OPEN_TABLES,
            IsolationRule.STRANGE_POLICIES,
            IsolationRule.OPEN_LOADS,
            IsolationRule.DEFINERS_VIEWS,
            IsolationRule.COPIES,
            IsolationRule.SURPLUS_GRANTS,
            IsolationRule.LOOSE_KEYS,
            IsolationRule.OPEN_FUNCTIONS);

    private static final int NAMED = 5;

    private final Database database;

    public IsolationCheck(Database database) {
        this.database = database;
    }

    /** Throws {@code CONFLICT}, in words for the operator, on the first rule that is broken. */
    public void run() {
        try {
            database.owner().useHandle(handle -> RULES.forEach(rule -> ask(handle, rule)));
        } catch (JdbiException e) {
            throw SqlFailures.of(e);
        }
    }

    private void ask(Handle handle, IsolationRule rule) {
        DatabaseSettings settings = database.settings();
        List<String> broken = handle.createQuery(rule.broken())
                .configure(SqlStatements.class, all -> all.setUnusedBindingAllowed(true))
                .bindArray("runtime", String.class, settings.runtimeUsers())
                .bind("etl", settings.etlUser())
                .mapTo(String.class)
                .list();
        if (!broken.isEmpty()) {
            throw new AetherException(Failure.of(
                    FailureCode.CONFLICT,
                    "The database does not keep departments apart: " + names(broken) + " " + rule.what() + ".",
                    rule.remedy()));
        }
    }

    private static String names(List<String> broken) {
        List<String> some = broken.stream().sorted().limit(NAMED).toList();
        int more = broken.size() - some.size();
        return String.join(", ", some) + (more == 0 ? "" : " and " + more + " more");
    }
}
