package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What is held about people, over every table that names them; receipts are in {@code erasure_receipts}. */
public final class PostgresPersonalData implements PersonalData {

    private static final String CONTRIBUTIONS = """
            select v.kind, v.dataset_id as id, v.department, d.name, v.parts -> -1 ->> 'fileName' as file_name,
                   (v.parts -> -1 -> 'object' ->> 'sizeBytes')::bigint as size_bytes, v.created_at
              from dataset_versions v join datasets d on d.id = v.dataset_id
             where v.requested_by = :user
            union all
            select 'unfinished_upload', s.id, s.department, s.plan ->> 'name', s.plan ->> 'fileName', s.size_bytes,
                   s.created_at
              from upload_sessions s
             where s.user_id = :user and s.dataset_id is null
             order by created_at""";
    private static final String ANONYMISE = """
            update users
               set email = :email, full_name = null, password_hash = '', status = 'inactive', last_login = null,
                   updated_at = clock_timestamp()
             where id = :user
            returning updated_at""";

    private final Database database;
    private final Transactions transactions;

    public PostgresPersonalData(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public Optional<PersonalRecord> of(UUID userId) {
        return transactions.read(
                Scope.all(),
                handle -> PostgresUsers.find(handle, Scope.all(), userId, "")
                        .map(user -> new PersonalRecord(
                                user,
                                PostgresPreferences.find(handle, userId),
                                handle.createQuery("select * from sessions where user_id = :user order by created_at")
                                        .bind("user", userId)
                                        .map(PostgresPersonalData::session)
                                        .list(),
                                PostgresApiKeys.madeBy(handle, userId),
                                PostgresInvitations.of(handle, user.email()),
                                handle.createQuery(CONTRIBUTIONS)
                                        .bind("user", userId)
                                        .map(PostgresPersonalData::contribution)
                                        .list())));
    }

    @Override
    public Outcome<ErasureReceipt> erase(ErasureOrder order) {
        return transactions.write(Scope.all(), handle -> {
            List<UUID> administrators = PostgresUsers.lockAdministrators(handle);
            return Outcome.found(
                            PostgresUsers.find(handle, Scope.all(), order.subject(), " for update"),
                            "There is no user of this id.")
                    .flatMap(user -> receipt(handle, order.subject())
                            .map(Outcome::done)
                            .orElseGet(() -> erasable(user, administrators).map(same -> erased(handle, order, same))));
        });
    }

    private static Outcome<User> erasable(User user, List<UUID> administrators) {
        if (user.kind() == UserKind.SERVICE) {
            return Outcome.refused(FailureCode.CONFLICT, "This account is a service's; revoke its key instead.");
        }
        return administrators.equals(List.of(user.id()))
                ? Outcome.refused(
                        FailureCode.CONFLICT, "This is the last active administrator; make another one first.")
                : Outcome.done(user);
    }

    private static ErasureReceipt erased(Handle handle, ErasureOrder order, User user) {
        Instant at = handle.createQuery(ANONYMISE)
                .bind("email", order.pseudonym())
                .bind("user", user.id())
                .map((row, context) -> Columns.instant(row, "updated_at"))
                .one();
        Map<String, Long> removed = PersonalTraces.remove(handle, user);
        removed.put("email", 1L);
        removed.put("password", 1L);
        removed.put("full_name", user.fullName() == null ? 0L : 1L);
        return stored(handle, ErasureReceipt.of(order, at, removed, order.kept()));
    }

    private static ErasureReceipt stored(Handle handle, ErasureReceipt receipt) {
        handle.createUpdate("insert into erasure_receipts (id, subject, receipt, created_at)"
                        + " values (:id, :subject, :receipt::jsonb, :at)")
                .bind("id", receipt.id())
                .bindByType("subject", receipt.subject(), UUID.class)
                .bind("receipt", Json.write(StoredReceipt.of(receipt)))
                .bind("at", receipt.at())
                .execute();
        return receipt;
    }

    @Override
    public Outcome<ErasedRows> eraseRows(SubjectOrder order, ToLongFunction<UUID> files) {
        return transactions.write(
                Scope.all(),
                handle -> new SubjectRows(handle, order).erase(files).map(erased -> {
                    stored(handle, erased.receipt());
                    return erased;
                }));
    }

    @Override
    public Optional<ErasureReceipt> receipt(UUID userId) {
        return transactions.read(Scope.all(), handle -> receipt(handle, userId));
    }

    private static Optional<ErasureReceipt> receipt(Handle handle, UUID userId) {
        return handle.createQuery("select receipt from erasure_receipts where subject = :user")
                .bind("user", userId)
                .map(PostgresPersonalData::receipt)
                .findOne();
    }

    @Override
    public Page<ErasureReceipt> receipts(PageRequest page) {
        Conditions conditions = Conditions.within(Scope.all()).after(Cursor.parse(page.cursor()));
        List<ErasureReceipt> receipts = transactions.read(
                Scope.all(),
                handle -> conditions
                        .bindTo(handle.createQuery("select receipt from erasure_receipts " + conditions.where()
                                + " order by created_at desc, id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(PostgresPersonalData::receipt)
                        .list());
        return Page.cut(receipts, page.limit(), last -> new Cursor(last.at(), last.id()).text());
    }

    private static ErasureReceipt receipt(ResultSet row, StatementContext context) throws SQLException {
        return Json.read(row.getString("receipt"), StoredReceipt.class).receipt();
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "user_id"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }

    private static Contribution contribution(ResultSet row, StatementContext context) throws SQLException {
        return new Contribution(
                row.getString("kind"),
                Columns.uuid(row, "id"),
                new DepartmentId(row.getString("department")),
                row.getString("name"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                Columns.instant(row, "created_at"));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
