package io.aetherflow.postgres.load;

import io.aetherflow.core.failure.Check;
import io.aetherflow.postgres.SqlFailures;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether a login gets an answer. */
final class Checks {

    private static final int SECONDS = 3;

    private Checks() {}

    static Check of(Jdbi login) {
        try {
            return Check.healthy(login.withHandle(handle -> handle.createQuery("select current_user")
                    .setQueryTimeout(SECONDS)
                    .mapTo(String.class)
                    .one()));
        } catch (JdbiException e) {
            return Check.unhealthy(SqlFailures.of(e).failure().message());
        }
    }
}
