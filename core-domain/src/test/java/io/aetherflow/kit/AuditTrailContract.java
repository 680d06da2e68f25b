package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.audit.AuditVerifier;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.memory.MemorySecrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} does. It passes on an empty trail and on one in use. */
public abstract class AuditTrailContract {

    /** Those of every trail under test. */
    protected static final AuditKeys KEYS = AuditKeys.of(new MemorySecrets());

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.891234Z");

    private final String action = "kit_" + Examples.token();

    @SuppressWarnings("NullAway.Init")
    private AuditTrail trail;

    /** Called more than once in a test: views of one trail, as several processes have them, chained by {@link #KEYS}. */
    protected abstract AuditTrail trail();

    @BeforeEach
    void openTrail() {
        trail = trail();
    }

    @AfterEach
    void closeTrail() {
        trail.close();
    }

    private AuditEntry entry(AuditActor actor, @Nullable String department, Instant at, Map<String, String> details) {
        return new AuditEntry(
                at,
                actor,
                department == null ? null : new DepartmentId(department),
                action,
                new AuditSubject("dataset", Examples.id().toString()),
                AuditResult.REFUSED,
                403,
                "request-1",
                new TreeMap<>(details));
    }

    private AuditEntry numbered(int number) {
        return entry(AuditActor.user(Examples.id()), "sales", AT, Map.of("number", String.valueOf(number)));
    }

    private List<AuditEntry> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::numbered).toList();
    }

    private AuditFilter ours() {
        return new AuditFilter(action, null, null, null, null);
    }

    private List<AuditEntry> kept(AuditFilter filter) {
        List<AuditEntry> kept = new ArrayList<>();
        trail.stream(filter, 1, record -> kept.add(record.entry()));
        return kept;
    }

    @Test
    void whatWasAppendedIsKeptAsItWasSaid() {
        List<AuditEntry> entries = List.of(
                entry(
                        AuditActor.user(Examples.id()),
                        "sales",
                        AT,
                        Map.of("role", "analyst -> admin", "ü", "漢字 😀 \"\\")),
                entry(AuditActor.ANONYMOUS, null, AT.plusNanos(1_000), Map.of()),
                entry(AuditActor.service(Examples.id()), null, AT, Map.of("empty", "")),
                AuditEntry.system(AT, action, null, Map.of()));
        trail.append(entries);
        assertThat(kept(ours())).isEqualTo(entries);
    }

    @Test
    void recordsFollowEachOther() {
        AuditHead before = trail.head();
        trail.append(numbered(0, 3));
        trail.append(List.of());
        trail.append(numbered(3, 5));
        List<AuditRecord> records = new ArrayList<>();
        trail.stream(AuditFilter.ANY, before.seq() + 1, records::add);
        assertThat(records).hasSizeGreaterThanOrEqualTo(5);
        AuditHead last = before;
        for (AuditRecord record : records) {
            assertThat(record.seq()).isEqualTo(last.seq() + 1);
            assertThat(record.previous()).isEqualTo(last.hash());
            last = new AuditHead(record.seq(), record.hash());
        }
        assertThat(trail.head()).isEqualTo(last);
        assertSound();
    }

    private void assertSound() {
        AuditVerifier verifier = new AuditVerifier(KEYS, List.of(), trail.head());
        trail.stream(AuditFilter.ANY, 1, verifier::accept);
        assertThat(verifier.verdict().firstBad()).isEmpty();
    }

    @Test
    void aPageShowsTheNewestFirst() {
        List<AuditEntry> entries = new ArrayList<>(numbered(0, 7));
        trail.append(entries);
        Collections.reverse(entries);
        assertThat(Expect.pages(3, page -> trail.page(ours(), page)))
                .extracting(AuditRecord::entry)
                .isEqualTo(entries);
        assertThat(trail.page(AuditFilter.ANY, PageRequest.first(1)).items())
                .extracting(record -> record.entry().action())
                .hasSize(1);
    }

    @Test
    void recordsAreFilteredByActionActorDepartmentAndTime() {
        UUID actor = Examples.id();
        AuditEntry mine = entry(AuditActor.user(actor), "sales", AT, Map.of());
        AuditEntry later = entry(AuditActor.user(actor), null, AT.plusSeconds(1), Map.of());
        AuditEntry other = entry(AuditActor.ANONYMOUS, "supply", AT.plusSeconds(2), Map.of());
        trail.append(List.of(mine, later, other));
        assertThat(kept(new AuditFilter(null, actor, null, null, null))).containsExactly(mine, later);
        assertThat(kept(new AuditFilter(action, null, new DepartmentId("supply"), null, null)))
                .containsExactly(other);
        assertThat(kept(new AuditFilter(action, null, null, later.at(), null))).containsExactly(later, other);
        assertThat(kept(new AuditFilter(action, null, null, null, later.at()))).containsExactly(mine);
        assertThat(kept(new AuditFilter(action, actor, null, later.at(), other.at())))
                .containsExactly(later);
        assertThat(trail.page(new AuditFilter(action, actor, null, null, null), PageRequest.first(9))
                        .items())
                .extracting(AuditRecord::entry)
                .containsExactly(later, mine);
        assertThat(kept(new AuditFilter("kit' or true--", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aStreamBeginsWhereItIsAskedTo() {
        trail.append(numbered(0, 4));
        long last = trail.head().seq();
        List<Long> seqs = new ArrayList<>();
        trail.stream(AuditFilter.ANY, last - 1, record -> seqs.add(record.seq()));
        assertThat(seqs).startsWith(last - 1, last);
    }

    @Test
    void aStrangeCursorIsTheCallersFault() {
        Expect.strangeCursorsRefused(page -> trail.page(ours(), page));
    }

    @Test
    void whatManyProcessesAppendAtOnceIsOneChain() throws Exception {
        Race.of(8, i -> {
            AuditTrail process = trail();
            for (int j = 0; j < 10; j++) {
                process.append(numbered(j, j + 1 + j % 3));
            }
            return i;
        });
        assertThat(kept(ours())).hasSize(8 * (4 + 2 * 3 + 3 * 3));
        assertSound();
    }

    @Test
    void itIsHealthy() {
        assertThat(trail.check().healthy()).isTrue();
    }
}
