package io.aetherflow.postgres.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditChain;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditFlaw;
import io.aetherflow.core.audit.AuditFlaw.Kind;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.memory.MemorySecrets;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import io.aetherflow.postgres.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who owns the database can do to the trail once the triggers are out of the way, and what finds it. */
class AuditTamperingTest {

    private static final int ROWS = 25;
    private static final int SIGNED = 20;
    private static final AuditKeys KEYS = AuditKeys.of(new MemorySecrets());

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    private final MemoryObjectStore objects = new MemoryObjectStore();

    @SuppressWarnings("NullAway.Init")
    private AuditTrail trail;

    @SuppressWarnings("NullAway.Init")
    private AuditCheckpoints checkpoints;

    @BeforeAll
    static void migrate() {
        database = TestDatabases.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aTrailWithCheckpoints() {
        trail = new PostgresAuditTrail(database, KEYS.chain());
        checkpoints = new AuditCheckpoints(
                trail, objects, KEYS, Clock.systemUTC(), new AuditCheckpoints.Settings(10, Duration.ofHours(1)));
        append(1, SIGNED);
        assertThat(checkpoints.sign()).isEqualTo(2);
        append(SIGNED + 1, ROWS);
    }

    @AfterEach
    void anEmptyTrail() {
        owner("truncate audit", "update audit_head set seq = 0, hash = repeat('0', 64)");
    }

    private void append(int from, int to) {
        trail.append(IntStream.rangeClosed(from, to)
                .mapToObj(i -> new AuditEntry(
                        Instant.EPOCH.plusSeconds(i),
                        AuditActor.ANONYMOUS,
                        null,
                        "login",
                        null,
                        AuditResult.REFUSED,
                        401,
                        "r" + i,
                        new TreeMap<>(Map.of("n", "" + i))))
                .toList());
    }

    /** As the owner, with the triggers off. */
    private static void owner(String... statements) {
        database.owner().useTransaction(handle -> {
            handle.execute("alter table audit disable trigger all");
            handle.execute("alter table audit_head disable trigger all");
            for (String sql : statements) {
                handle.execute(sql);
            }
            handle.execute("alter table audit enable trigger all");
            handle.execute("alter table audit_head enable trigger all");
        });
    }

    private void assertFound(long seq, Kind kind) {
        assertThat(checkpoints.verify().firstBad()).contains(new AuditFlaw(seq, kind));
    }

    @Test
    void untouchedItIsSound() {
        assertThat(checkpoints.verify().healthy()).isTrue();
        assertThat(checkpoints.verify().rows()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_kind = 'system'",
                "department = 'sales'",
                "action = 'logout'",
                "subject_type = 'user', subject_id = '1'",
                "result = 'allowed'",
                "status = 200",
                "request_id = null",
                "details = '{}'",
                "hash = repeat('a', 64)"
            })
    void anEditedRow(String edit) {
        owner("update audit set " + edit + " where seq = 13");
        assertFound(13, Kind.EDITED);
    }

    @Test
    void aDeletedRow() {
        owner("delete from audit where seq in (7, 22)");
        assertFound(7, Kind.DELETED);
    }

    @Test
    void swappedRows() {
        owner(
                "update audit set seq = 1000 where seq = 5",
                "update audit set seq = 5 where seq = 17",
                "update audit set seq = 17 where seq = 1000");
        assertFound(5, Kind.SWAPPED);
    }

    @Test
    void aTailThatWasCut() {
        owner("delete from audit where seq > 22");
        assertFound(23, Kind.CUT);
    }

    @Test
    void aTailThatWasCutWithItsHead() {
        cut(15);
        assertFound(16, Kind.CUT);
        append(16, 18);
        assertFound(19, Kind.CUT);
        assertThatThrownBy(checkpoints::sign).hasMessageContaining("damaged from record 19");
    }

    private void cut(int last) {
        owner(
                "delete from audit where seq > " + last,
                "update audit_head h set seq = a.seq, hash = a.hash from audit a where a.seq = " + last);
    }

    @Test
    void everythingGone() {
        owner("truncate audit", "update audit_head set seq = 0, hash = repeat('0', 64)");
        assertFound(1, Kind.CUT);
    }

    @Test
    void aChainWrittenAnewWithoutTheKey() {
        rechain(AuditKeys.of(new MemorySecrets()).chain());
        assertFound(9, Kind.EDITED);
    }

    @Test
    void aChainWrittenAnewWithTheKey() {
        rechain(KEYS.chain());
        assertFound(9, Kind.RECHAINED);
    }

    /** From record 9 on, as if nobody had failed to log in. */
    private void rechain(AuditChain chain) {
        List<AuditRecord> records = new ArrayList<>();
        trail.stream(AuditFilter.ANY, 1, records::add);
        List<AuditEntry> rest = records.subList(8, ROWS).stream()
                .map(record -> AuditEntry.system(
                        record.entry().at(), "chore", null, record.entry().details()))
                .toList();
        AuditRecord last = records.get(7);
        cut(8);
        List<AuditRecord> forged = chain.link(new AuditHead(last.seq(), last.hash()), rest);
        assertThat(append(database.owner(), forged)).isTrue();
    }

    private static boolean append(Jdbi login, List<AuditRecord> records) {
        return new Transactions(login)
                .write(
                        Scope.all(),
                        handle -> handle.createQuery("select append_audit(:rows::jsonb)")
                                .bind("rows", AuditRows.json(records))
                                .mapTo(boolean.class)
                                .one());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set action = 'x'",
                "delete from audit where seq = 1",
                "truncate audit",
                "delete from audit_head",
                "truncate audit_head"
            })
    void withTheTriggersInPlaceTheOwnerIsRefusedToo(String sql) {
        assertThatThrownBy(() -> database.owner().useHandle(handle -> handle.execute(sql)))
                .hasMessageContaining("append-only");
        assertThat(checkpoints.verify().healthy()).isTrue();
    }

    @Test
    void whoMayAppendMayNotPutARowWhereItDoesNotBelong() {
        List<AuditRecord> records = new ArrayList<>();
        trail.stream(AuditFilter.ANY, ROWS - 1, records::add);
        for (List<AuditRecord> some : List.of(records, records.subList(1, 2))) {
            assertThat(append(database.audit(), some)).isFalse();
        }
        AuditHead head = trail.head();
        List<AuditRecord> gap = new ArrayList<>(KEYS.chain()
                .link(
                        head,
                        List.of(
                                AuditEntry.system(Instant.EPOCH, "a", null, Map.of()),
                                AuditEntry.system(Instant.EPOCH, "b", null, Map.of()),
                                AuditEntry.system(Instant.EPOCH, "c", null, Map.of()))));
        gap.remove(1);
        assertThatThrownBy(() -> append(database.audit(), gap)).hasStackTraceContaining("does not follow the end");
        assertThat(trail.head()).isEqualTo(head);
        assertThat(checkpoints.verify().healthy()).isTrue();
    }
}
