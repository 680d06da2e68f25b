package io.aetherflow.postgres;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Takes the application's department filter out of every statement of a database's logins from now on, so that row-level
 * security alone is left to keep departments apart. For tests, of this module and of those above it.
 */
public final class WithoutFilter {

    private static final Pattern FILTER = Pattern.compile("(\\w+\\.)?" + Pattern.quote(Conditions.FILTER));

    private final Set<String> bared = ConcurrentHashMap.newKeySet();

    private WithoutFilter() {}

    public static WithoutFilter in(Database database) {
        WithoutFilter without = new WithoutFilter();
        without.install(database.api());
        without.install(database.etl());
        without.install(database.jobs());
        without.install(database.relay());
        return without;
    }

    private void install(Jdbi login) {
        SqlStatements statements = login.getConfig(SqlStatements.class);
        TemplateEngine usual = statements.getTemplateEngine();
        statements.setTemplateEngine((sql, context) -> usual.render(bare(sql), context));
        // The value of the filter is bound all the same.
        statements.setUnusedBindingAllowed(true);
    }

    private String bare(String sql) {
        String without = FILTER.matcher(sql).replaceAll("true");
        if (!without.equals(sql)) {
            bared.add(without);
        }
        return without;
    }

    /** Those that ran without it: none would mean that nothing was tested. */
    public Set<String> statements() {
        return Set.copyOf(bared);
    }
}
