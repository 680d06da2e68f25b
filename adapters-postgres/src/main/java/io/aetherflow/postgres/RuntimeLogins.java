package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;

/**
 * The logins that the work is done with. They own nothing, may do nothing beyond their grants, and are members of
 * no role, so that no statement can turn them into another.
 */
final class RuntimeLogins {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Duration TRIAL = Duration.ofSeconds(5);

    private final DatabaseSettings settings;

    RuntimeLogins(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Makes the logins, or gives them their passwords; where the owner may not, they have to be in order already. */
    void prepare(Handle owner) {
        for (Login login : List.of(
                login(settings.apiUser(), settings.apiPassword()),
                login(settings.etlUser(), settings.etlPassword()),
                login(settings.relayUser(), settings.relayPassword()),
                login(settings.auditUser(), settings.auditPassword()))) {
            if (login.user().equals(settings.ownerUser())) {
                throw unfit(login, "is the owner's");
            }
            provide(owner, login);
            inspect(owner, login);
        }
    }

    private Login login(String user, String password) {
        return new Login(settings.jdbcUrl(), user, password, "aetherflow-trial", TRIAL);
    }

    private void provide(Handle owner, Login login) {
        try {
            if (!exists(owner, login.user())) {
                owner.execute("create role " + quoted(login.user())
                        + " login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls");
            }
            setPassword(owner.getConnection(), login);
        } catch (JdbiException | SQLException e) {
            if (!denied(e) || !works(login)) {
                throw denied(e) ? missing(login, e) : SqlFailures.of(e);
            }
        }
    }

    /** Hashed by the driver, so that the password itself is in no statement and no log of the server. */
    private static void setPassword(Connection owner, Login login) throws SQLException {
        owner.unwrap(PGConnection.class)
                .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }

    private static boolean works(Login login) {
        try (Connection trial = login.open()) {
            return trial.isValid((int) TRIAL.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    private static void inspect(Handle owner, Login login) {
        boolean powerful = owner.createQuery("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                        + " or rolreplication or exists (select from pg_auth_members m where m.member = r.oid)"
                        + " from pg_roles r where rolname = :name")
                .bind("name", login.user())
                .mapTo(boolean.class)
                .one();
        if (powerful) {
            throw unfit(login, "may do more than its work needs, or is a member of another role");
        }
    }

    private static boolean exists(Handle owner, String name) {
        return owner.createQuery("select exists (select from pg_roles where rolname = :name)")
                .bind("name", name)
                .mapTo(boolean.class)
                .one();
    }

    private static boolean denied(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private AetherException missing(Login login, Exception cause) {
        return new AetherException(
                Failure.of(
                        FailureCode.UNAVAILABLE,
                        "The database login '" + login.user() + "' does not exist or does not take its password, and '"
                                + settings.ownerUser() + "' may not mend that.",
                        "As an administrator of the server, run: alter role " + quoted(settings.ownerUser())
                                + " createrole; or: create role " + quoted(login.user())
                                + " login noinherit password '…'; with the password of the configuration."),
                cause);
    }

    private static AetherException unfit(Login login, String why) {
        return new AetherException(Failure.of(
                FailureCode.UNAVAILABLE,
                "The database login '" + login.user() + "' " + why
                        + ", so departments would not be safe from each other.",
                "Drop it and let AetherFlow make it, or take the surplus away from it."));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
