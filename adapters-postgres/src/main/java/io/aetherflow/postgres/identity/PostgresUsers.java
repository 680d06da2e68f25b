package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserFilter;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.SqlFailures;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Accounts, in the table {@code users}. */
public final class PostgresUsers implements Users {

    private static final String NAMED =
            "(" + Conditions.containing("email", "part") + " or " + Conditions.containing("full_name", "part") + ")";

    static final String EMAIL_KEY = "users_email_key";

    private final Database database;
    private final Transactions transactions;

    public PostgresUsers(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public Outcome<User> add(User user) {
        try {
            return Outcome.done(transactions.write(home(user), handle -> insert(handle, user)));
        } catch (AetherException e) {
            if (SqlFailures.violates(e, EMAIL_KEY)) {
                return Outcome.refused(FailureCode.CONFLICT, "There is an account with this e-mail already.");
            }
            throw e;
        }
    }

    private static Scope home(User user) {
        return user.home().map(Scope::of).orElseGet(Scope::all);
    }

    static User insert(Handle handle, User user) {
        return handle.createQuery("""
                        insert into users (id, email, full_name, password_hash, role, department, tier, status, kind)
                        values (:id, :email, :fullName, :passwordHash, :role, :department, :tier, :status, :kind)
                        returning *""")
                .bind("id", user.id())
                .bind("email", Columns.storable(user.email()))
                .bind("fullName", Columns.storable(user.fullName()))
                .bind("passwordHash", user.passwordHash())
                .bind("role", Columns.word(user.role()))
                .bind("department", user.home().map(DepartmentId::value).orElse(null))
                .bind("tier", Columns.word(user.tier()))
                .bind("status", Columns.word(user.status()))
                .bind("kind", Columns.word(user.kind()))
                .map(UserRows::read)
                .one();
    }

    @Override
    public Optional<User> byEmail(String email) {
        return transactions.unscoped(handle -> handle.createQuery("select * from account_by_email(:email)")
                .bind("email", Columns.storable(email))
                .map(UserRows::read)
                .findOne());
    }

    @Override
    public Optional<User> find(Scope scope, UUID id) {
        return transactions.read(scope, handle -> find(handle, scope, id, ""));
    }

    static Optional<User> find(Handle handle, Scope scope, UUID id, String lock) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return conditions
                .bindTo(handle.createQuery("select * from users " + conditions.where() + lock))
                .map(UserRows::read)
                .findOne();
    }

    @Override
    public Page<User> list(Scope scope, UserFilter filter, PageRequest page) {
        UserStatus status = filter.status();
        Conditions conditions = Conditions.within(scope)
                .and("kind = :kind", "kind", Columns.word(filter.kind()))
                .and("status = :status", "status", status == null ? null : Columns.word(status))
                .and(NAMED, "part", Columns.storable(filter.part()))
                .after(Cursor.parse(page.cursor()));
        List<User> users = transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from users " + conditions.where()
                                + " order by created_at desc, id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(UserRows::read)
                        .list());
        return Page.cut(users, page.limit(), user -> new Cursor(user.createdAt(), user.id()).text());
    }

    @Override
    public Outcome<User> change(Scope scope, UUID id, Function<User, Outcome<User>> change) {
        return transactions.write(scope, handle -> {
            List<UUID> administrators = lockAdministrators(handle);
            return Outcome.found(find(handle, scope, id, " for update"), "There is no such account.")
                    .flatMap(change)
                    .flatMap(user -> replace(handle, scope, user, administrators));
        });
    }

    private static Outcome<User> replace(Handle handle, Scope scope, User user, List<UUID> administrators) {
        if (!user.within(scope)) {
            return Outcome.refused(FailureCode.FORBIDDEN, "The account would leave your department.");
        }
        return administrators.equals(List.of(user.id())) && !administers(user)
                ? Outcome.refused(
                        FailureCode.CONFLICT, "This is the last active administrator; make another one first.")
                : Outcome.done(update(handle, user));
    }

    /** The active people of all departments who are. They are locked in one order, so that of two who leave at once one stays. */
    static List<UUID> lockAdministrators(Handle handle) {
        return handle.createQuery("select administrators()").mapTo(UUID.class).list();
    }

    private static boolean administers(User user) {
        return user.role() == Role.ADMIN && user.active();
    }

    private static User update(Handle handle, User user) {
        if (!user.active()) {
            handle.execute("delete from sessions where user_id = ?", user.id());
        }
        return handle.createQuery("""
                        update users
                           set role = :role, department = :department, tier = :tier, status = :status,
                               updated_at = clock_timestamp()
                         where id = :id returning *""")
                .bind("id", user.id())
                .bind("role", Columns.word(user.role()))
                .bind("department", user.home().map(DepartmentId::value).orElse(null))
                .bind("tier", Columns.word(user.tier()))
                .bind("status", Columns.word(user.status()))
                .map(UserRows::read)
                .one();
    }

    @Override
    public Outcome<User> changePassword(Scope scope, UUID id, String passwordHash, @Nullable UUID keptSession) {
        return transactions.write(scope, handle -> {
            Optional<User> changed = set(handle, scope, id, "password_hash", passwordHash);
            if (changed.isPresent()) {
                handle.createUpdate("delete from sessions where user_id = :user and id is distinct from :kept")
                        .bind("user", id)
                        .bind("kept", keptSession)
                        .execute();
            }
            return Outcome.found(changed, "There is no such account.");
        });
    }

    @Override
    public Outcome<User> rename(Scope scope, UUID id, @Nullable String fullName) {
        return Outcome.found(
                transactions.write(scope, handle -> set(handle, scope, id, "full_name", Columns.storable(fullName))),
                "There is no such account.");
    }

    private static Optional<User> set(Handle handle, Scope scope, UUID id, String column, @Nullable String value) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return conditions
                .bindTo(handle.createQuery("update users set updated_at = clock_timestamp(), " + column + " = :value "
                        + conditions.where() + " returning *"))
                .bind("value", value)
                .map(UserRows::read)
                .findOne();
    }

    @Override
    public Outcome<User> confirm(Scope scope, UUID id, UserStatus next) {
        return transactions.write(scope, handle -> {
            Optional<User> found = find(handle, scope, id, " for update");
            if (found.isPresent() && found.get().status() != UserStatus.UNVERIFIED) {
                return Outcome.refused(
                        FailureCode.CONFLICT, "The e-mail address of this account is confirmed already.");
            }
            return Outcome.found(
                    found.flatMap(user -> set(handle, scope, id, "status", Columns.word(next))),
                    "There is no such account.");
        });
    }

    @Override
    public boolean hasAdministrator() {
        return transactions.unscoped(handle -> handle.createQuery("select has_administrator()")
                .mapTo(boolean.class)
                .one());
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
