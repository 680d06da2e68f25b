package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The keys of services, in the table {@code api_keys}; whom they call as is in {@code users}. */
public final class PostgresApiKeys implements ApiKeys {

    private static final String COLUMNS = """
            k.id as key_id, k.prefix, k.hash, k.created_by, k.created_at as key_created_at, k.expires_at,
            k.last_used_at, k.revoked_at, u.*""";
    private static final String JOINED = "select " + COLUMNS + " from api_keys k join users u on u.id = k.user_id ";
    /** The account through the owner's function, as no scope is known yet; the key belongs to no department. */
    private static final String LIVING =
            "select " + COLUMNS + " from account_of_key(:prefix, :id) u join api_keys k on k.user_id = u.id";

    private static final String USED = """
            update api_keys set last_used_at = clock_timestamp()
             where id = :id and (last_used_at is null or last_used_at <= clock_timestamp() - :every * interval '1 second')""";

    private final Database database;
    private final Transactions transactions;

    public PostgresApiKeys(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public ApiKey add(ApiKey key) {
        return transactions.write(Scope.all(), handle -> {
            User service = PostgresUsers.insert(handle, key.service());
            handle.createUpdate("""
                            insert into api_keys (id, user_id, prefix, hash, created_by, created_at, expires_at)
                            values (:id, :user, :prefix, :hash, :by, :createdAt, :expiresAt)""")
                    .bind("id", key.id())
                    .bind("user", service.id())
                    .bind("prefix", key.prefix())
                    .bind("hash", key.hash())
                    .bind("by", key.createdBy())
                    .bind("createdAt", key.createdAt())
                    .bind("expiresAt", key.expiresAt())
                    .execute();
            return find(handle, Scope.all(), key.id()).orElseThrow();
        });
    }

    @Override
    public Optional<ApiKey> living(String prefix) {
        return living(prefix, null);
    }

    @Override
    public Optional<ApiKey> living(UUID id) {
        return living(null, id);
    }

    private Optional<ApiKey> living(@Nullable String prefix, @Nullable UUID id) {
        return transactions.unscoped(handle -> handle.createQuery(LIVING)
                .bind("prefix", Columns.storable(prefix))
                .bindByType("id", id, UUID.class)
                .map(PostgresApiKeys::read)
                .findOne());
    }

    @Override
    public void used(UUID id) {
        transactions.unscoped(handle -> handle.createUpdate(USED)
                .bind("id", id)
                .bind("every", USE_NOTED.toSeconds())
                .execute());
    }

    @Override
    public Page<ApiKey> list(Scope scope, PageRequest page) {
        Cursor cursor = Cursor.parse(page.cursor());
        Conditions conditions = Conditions.within(scope);
        if (cursor != null) {
            conditions.and("k.created_at <= :at", "at", cursor.createdAt());
            conditions.and("(k.created_at < :at or k.id < :last)", "last", cursor.id());
        }
        List<ApiKey> keys = transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery(
                                JOINED + conditions.where() + " order by k.created_at desc, k.id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(PostgresApiKeys::read)
                        .list());
        return Page.cut(keys, page.limit(), key -> new Cursor(key.createdAt(), key.id()).text());
    }

    @Override
    public Outcome<ApiKey> revoke(Scope scope, UUID id) {
        return transactions.write(
                scope,
                handle -> Outcome.found(find(handle, scope, id), "There is no API key of this id.")
                        .map(key -> {
                            end(handle, key);
                            return find(handle, scope, id).orElseThrow();
                        }));
    }

    /** The account first, as whoever deactivates it does. */
    static void end(Handle handle, ApiKey key) {
        UUID service = key.service().id();
        handle.execute(
                "update users set status = 'inactive', updated_at = clock_timestamp()"
                        + " where id = ? and status <> 'inactive'",
                service);
        handle.execute("delete from sessions where user_id = ?", service);
        handle.execute(
                "update api_keys set revoked_at = clock_timestamp() where id = ? and revoked_at is null", key.id());
    }

    static List<ApiKey> madeBy(Handle handle, UUID creator) {
        return handle.createQuery(JOINED + "where k.created_by = :by order by k.created_at, k.id")
                .bind("by", creator)
                .map(PostgresApiKeys::read)
                .list();
    }

    private static Optional<ApiKey> find(Handle handle, Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("k.id = :id", "id", id);
        return conditions
                .bindTo(handle.createQuery(JOINED + conditions.where()))
                .map(PostgresApiKeys::read)
                .findOne();
    }

    static ApiKey read(ResultSet row, StatementContext context) throws SQLException {
        return new ApiKey(
                Columns.uuid(row, "key_id"),
                UserRows.read(row, context),
                row.getString("prefix"),
                row.getString("hash"),
                Columns.uuid(row, "created_by"),
                Columns.instant(row, "key_created_at"),
                Columns.instant(row, "expires_at"),
                Columns.instantOrNull(row, "last_used_at"),
                Columns.instantOrNull(row, "revoked_at"));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
