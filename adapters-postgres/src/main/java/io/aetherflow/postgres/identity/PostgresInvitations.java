package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.SqlFailures;
import io.aetherflow.postgres.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who is invited, in the table {@code invitations}; an accepted one is a row that is gone. */
public final class PostgresInvitations implements Invitations {

    private final Database database;
    private final Transactions transactions;

    public PostgresInvitations(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    /** An earlier invitation may be another department's, so all are looked at. */
    @Override
    public Outcome<Invitation> add(Invitation invitation, String tokenHash) {
        return transactions.write(Scope.all(), handle -> {
            boolean taken = handle.createQuery("select exists (select from account_by_email(:email))")
                    .bind("email", Columns.storable(invitation.email()))
                    .mapTo(boolean.class)
                    .one();
            return taken
                    ? Outcome.refused(FailureCode.CONFLICT, "There is an account with this e-mail already.")
                    : Outcome.done(insert(handle, invitation, tokenHash));
        });
    }

    private static Invitation insert(Handle handle, Invitation invitation, String tokenHash) {
        return handle.createQuery("""
                        insert into invitations (
                            id, email, role, department, tier, token_hash, invited_by, created_at, expires_at)
                        values (:id, :email, :role, :department, :tier, :token, :invitedBy, :createdAt, :expiresAt)
                        on conflict (email) do update
                           set id = excluded.id, role = excluded.role, department = excluded.department,
                               tier = excluded.tier, token_hash = excluded.token_hash, invited_by = excluded.invited_by,
                               created_at = excluded.created_at, expires_at = excluded.expires_at
                        returning *""")
                .bind("id", invitation.id())
                .bind("email", Columns.storable(invitation.email()))
                .bind("role", Columns.word(invitation.role()))
                .bind("department", invitation.home().map(DepartmentId::value).orElse(null))
                .bind("tier", Columns.word(invitation.tier()))
                .bind("token", tokenHash)
                .bind("invitedBy", invitation.invitedBy())
                .bind("createdAt", invitation.createdAt())
                .bind("expiresAt", invitation.expiresAt())
                .map(PostgresInvitations::read)
                .one();
    }

    @Override
    public Optional<Invitation> byToken(String tokenHash) {
        return transactions.unscoped(handle -> handle.createQuery("select * from invitation_by_token(:hash)")
                .bind("hash", tokenHash)
                .map(PostgresInvitations::read)
                .findOne());
    }

    @Override
    public Page<Invitation> list(Scope scope, PageRequest page) {
        Conditions conditions =
                Conditions.within(scope).and("expires_at > clock_timestamp()").after(Cursor.parse(page.cursor()));
        List<Invitation> found = transactions.read(
                scope,
                handle -> conditions
                        .bindTo(handle.createQuery("select * from invitations " + conditions.where()
                                + " order by created_at desc, id desc limit :limit"))
                        .bind("limit", page.limit() + 1)
                        .map(PostgresInvitations::read)
                        .list());
        return Page.cut(found, page.limit(), last -> new Cursor(last.createdAt(), last.id()).text());
    }

    /** Those of an e-mail address, expired ones too. */
    static List<Invitation> of(Handle handle, String email) {
        return handle.createQuery("select * from invitations where email = :email")
                .bind("email", email)
                .map(PostgresInvitations::read)
                .list();
    }

    @Override
    public boolean remove(Scope scope, UUID id) {
        Conditions conditions = Conditions.within(scope).and("id = :id", "id", id);
        return transactions.write(
                scope,
                handle -> conditions
                                .bindTo(handle.createUpdate("delete from invitations " + conditions.where()))
                                .execute()
                        == 1);
    }

    @Override
    public Outcome<User> accept(String tokenHash, User user) {
        try {
            return transactions.write(user.scope(), handle -> {
                int spent = handle.execute(
                        "delete from invitations where token_hash = ? and expires_at > clock_timestamp()", tokenHash);
                return spent == 1
                        ? Outcome.done(PostgresUsers.insert(handle, user))
                        : Outcome.refused(FailureCode.NOT_FOUND, "The invitation is spent, expired or none.");
            });
        } catch (AetherException e) {
            if (SqlFailures.violates(e, PostgresUsers.EMAIL_KEY)) {
                return Outcome.refused(FailureCode.CONFLICT, "There is an account with this e-mail already.");
            }
            throw e;
        }
    }

    private static Invitation read(ResultSet row, StatementContext context) throws SQLException {
        String department = row.getString("department");
        return new Invitation(
                Columns.uuid(row, "id"),
                row.getString("email"),
                Columns.constant(Role.class, row.getString("role")),
                department == null ? null : new DepartmentId(department),
                Columns.constant(Tier.class, row.getString("tier")),
                Columns.uuid(row, "invited_by"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
