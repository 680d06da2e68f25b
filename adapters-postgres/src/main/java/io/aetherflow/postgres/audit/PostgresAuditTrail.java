package io.aetherflow.postgres.audit;

import io.aetherflow.core.audit.AuditChain;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Cursor;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code audit}: written by a login that can do nothing else, read by the one that answers requests. */
public final class PostgresAuditTrail implements AuditTrail {

    /** Records in one read of a stream, so that no transaction lasts as long as its reader. */
    private static final int STRETCH = 1_000;

    private final AuditChain chain;
    private final Transactions appending;
    private final Transactions reading;

    /** Where the trail ended when we appended last, or would have: a guess, which the database checks. */
    private volatile @Nullable AuditHead last;

    public PostgresAuditTrail(Database database, AuditChain chain) {
        this.chain = chain;
        this.appending = new Transactions(database.audit());
        this.reading = new Transactions(database.api());
    }

    @Override
    public void append(List<AuditEntry> entries) {
        if (!entries.isEmpty() && !appendedAfter(last, entries)) {
            appendAfterWhateverIsThere(entries);
        }
    }

    /** One statement, where nobody else appended since we did. */
    private boolean appendedAfter(@Nullable AuditHead head, List<AuditEntry> entries) {
        return head != null && appending.unscoped(handle -> append(handle, head, entries));
    }

    private void appendAfterWhateverIsThere(List<AuditEntry> entries) {
        boolean appended = appending.unscoped(handle -> {
            AuditHead head = handle.createQuery("select * from lock_audit_head()")
                    .map(AuditRows::readHead)
                    .one();
            return append(handle, head, entries);
        });
        if (!appended) {
            throw new IllegalStateException("The head of the audit trail moved while it was locked");
        }
    }

    private boolean append(Handle handle, AuditHead head, List<AuditEntry> entries) {
        List<AuditRecord> records = chain.link(head, entries);
        boolean appended = handle.createQuery("select append_audit(:rows::jsonb)")
                .bind("rows", AuditRows.json(records))
                .mapTo(boolean.class)
                .one();
        if (appended) {
            AuditRecord newest = records.get(records.size() - 1);
            last = new AuditHead(newest.seq(), newest.hash());
        }
        return appended;
    }

    @Override
    public Page<AuditRecord> page(AuditFilter filter, PageRequest page) {
        String cursor = page.cursor();
        Conditions conditions =
                conditions(filter).and("seq < :before", "before", cursor == null ? null : Cursor.number(cursor));
        List<AuditRecord> found =
                reading.read(Scope.all(), handle -> read(handle, conditions, "seq desc", page.limit() + 1));
        return Page.cut(found, page.limit(), last -> Long.toString(last.seq()));
    }

    @Override
    public void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader) {
        long next = from;
        List<AuditRecord> stretch;
        do {
            Conditions conditions = conditions(filter).and("seq >= :next", "next", next);
            stretch = reading.read(Scope.all(), handle -> read(handle, conditions, "seq", STRETCH));
            stretch.forEach(reader);
            next = stretch.isEmpty() ? next : stretch.get(stretch.size() - 1).seq() + 1;
        } while (stretch.size() == STRETCH);
    }

    private static Conditions conditions(AuditFilter filter) {
        return Conditions.within(Scope.all())
                .and("action = :action", "action", filter.action())
                .and("actor_id = :actor", "actor", filter.actor())
                .and("department = :department", "department", Objects.toString(filter.department(), null))
                .and("at >= :from", "from", filter.from())
                .and("at < :to", "to", filter.to());
    }

    private static List<AuditRecord> read(Handle handle, Conditions conditions, String order, int limit) {
        return conditions
                .bindTo(handle.createQuery(
                        "select * from audit " + conditions.where() + " order by " + order + " limit " + limit))
                .map(AuditRows::read)
                .list();
    }

    @Override
    public AuditHead head() {
        return reading.read(
                Scope.all(),
                handle -> handle.createQuery("select seq, hash from audit_head")
                        .map(AuditRows::readHead)
                        .one());
    }

    /** Asks the login that writes: without it nothing may be answered. */
    @Override
    public Check check() {
        try {
            long seq = appending.unscoped(handle -> handle.createQuery("select seq from lock_audit_head()")
                    .mapTo(long.class)
                    .one());
            String records = seq + " records";
            return Check.healthy(records).showing(records);
        } catch (AetherException e) {
            return Check.unhealthy(e.failure().message());
        }
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
