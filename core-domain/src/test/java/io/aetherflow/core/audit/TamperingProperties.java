package io.aetherflow.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.audit.AuditFlaw.Kind;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.core.memory.MemorySecrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever somebody does to a trail behind our back, wherever in it: it is found, and the first bad record is named. */
class TamperingProperties {

    private static final AuditKeys KEYS = AuditKeys.of(new MemorySecrets());
    private static final AuditKeys OTHERS = AuditKeys.of(new MemorySecrets());
    private static final int MOST = 60;

    /**
     * A trail of so many records, with a checkpoint after each so many, and a record in it.
     *
     * @param at from 1
     */
    record Trail(int rows, int every, int at) {

        List<AuditRecord> records() {
            MemoryAuditTrail trail = new MemoryAuditTrail(KEYS.chain());
            trail.append(IntStream.rangeClosed(1, rows)
                    .mapToObj(TamperingProperties::entry)
                    .toList());
            List<AuditRecord> records = new ArrayList<>();
            trail.stream(AuditFilter.ANY, 1, records::add);
            return records;
        }

        List<AuditCheckpoint> checkpoints() {
            List<AuditRecord> records = records();
            List<AuditCheckpoint> checkpoints = new ArrayList<>();
            for (int end = every; end <= rows; end += every) {
                checkpoints.add(KEYS.sign(records.subList(end - every, end), Instant.EPOCH));
            }
            return checkpoints;
        }

        AuditHead head() {
            AuditRecord last = records().get(rows - 1);
            return new AuditHead(last.seq(), last.hash());
        }

        /** Whether a checkpoint covers the record. */
        boolean signed() {
            return at <= rows / every * every;
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.EPOCH.plusSeconds(number),
                AuditActor.user(new UUID(7, number)),
                new DepartmentId("sales"),
                "list_rows",
                null,
                AuditResult.ALLOWED,
                200,
                "request-" + number,
                new TreeMap<>(Map.of("number", "" + number)));
    }

    @Provide
    Arbitrary<Trail> trails() {
        return Arbitraries.integers()
                .between(2, MOST)
                .flatMap(rows -> Combinators.combine(
                                Arbitraries.integers().between(1, MOST),
                                Arbitraries.integers().between(1, rows))
                        .as((every, at) -> new Trail(rows, every, at)));
    }

    private static Optional<AuditFlaw> found(
            List<AuditRecord> records, List<AuditCheckpoint> checkpoints, AuditHead head) {
        AuditVerifier verifier = new AuditVerifier(KEYS, checkpoints, head);
        records.forEach(verifier::accept);
        return verifier.verdict().firstBad();
    }

    private static void assertFound(Trail trail, List<AuditRecord> records, long seq, Kind kind) {
        assertThat(found(records, trail.checkpoints(), trail.head())).contains(new AuditFlaw(seq, kind));
    }

    @Property(tries = 50, seed = "201")
    void aTrailAsItWasWrittenIsSound(@ForAll("trails") Trail trail) {
        assertThat(found(trail.records(), trail.checkpoints(), trail.head())).isEmpty();
    }

    @Property(tries = 100, seed = "202")
    void anEditedRecordIsFound(@ForAll("trails") Trail trail, @ForAll @IntRange(max = 7) int field) {
        List<AuditRecord> records = trail.records();
        AuditRecord old = records.get(trail.at() - 1);
        records.set(trail.at() - 1, new AuditRecord(old.seq(), edited(old.entry(), field), old.previous(), old.hash()));
        assertFound(trail, records, trail.at(), Kind.EDITED);
    }

    private static AuditEntry edited(AuditEntry e, int field) {
        SortedMap<String, String> details = new TreeMap<>(e.details());
        details.put("number", "0");
        return new AuditEntry(
                field == 0 ? e.at().plusNanos(1_000) : e.at(),
                field == 1 ? AuditActor.service(new UUID(7, 7)) : e.actor(),
                field == 2 ? null : e.department(),
                field == 3 ? "list_row" : e.action(),
                field == 4 ? new AuditSubject("dataset", "1") : e.subject(),
                field == 5 ? AuditResult.REFUSED : e.result(),
                field == 6 ? 201 : e.status(),
                e.requestId(),
                field == 7 ? details : e.details());
    }

    @Property(tries = 100, seed = "203")
    void aDeletedRecordIsFound(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = trail.records();
        records.remove(trail.at() - 1);
        assertFound(trail, records, trail.at(), trail.at() == trail.rows() ? Kind.CUT : Kind.DELETED);
    }

    @Property(tries = 100, seed = "204")
    void aDeletedRecordIsFoundWhenTheRestIsNumberedAnew(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = new ArrayList<>();
        for (AuditRecord each : trail.records()) {
            if (each.seq() != trail.at()) {
                records.add(new AuditRecord(records.size() + 1, each.entry(), each.previous(), each.hash()));
            }
        }
        assertFound(trail, records, trail.at(), trail.at() == trail.rows() ? Kind.CUT : Kind.SWAPPED);
    }

    @Property(tries = 100, seed = "205")
    void swappedRecordsAreFound(@ForAll("trails") Trail trail) {
        int first = Math.min(trail.at(), trail.rows() - 1);
        List<AuditRecord> records = trail.records();
        AuditRecord one = records.get(first - 1);
        AuditRecord two = records.get(first);
        records.set(first - 1, new AuditRecord(one.seq(), two.entry(), two.previous(), two.hash()));
        records.set(first, new AuditRecord(two.seq(), one.entry(), one.previous(), one.hash()));
        assertFound(trail, records, first, Kind.SWAPPED);
    }

    @Property(tries = 100, seed = "206")
    void aTailThatWasCutIsFoundByTheHead(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = trail.records().subList(0, trail.at() - 1);
        assertFound(trail, records, trail.at(), Kind.CUT);
    }

    @Property(tries = 100, seed = "207")
    void aTailThatWasCutIsFoundByTheCheckpointsWhereTheHeadWasSetBackToo(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = trail.records().subList(0, trail.at() - 1);
        AuditHead head = records.isEmpty() ? AuditHead.NONE : head(records);
        Optional<AuditFlaw> found = found(records, trail.checkpoints(), head);
        // What no checkpoint covers yet can be cut by who also sets the head back: the bound of what is promised.
        assertThat(found)
                .isEqualTo(trail.signed() ? Optional.of(new AuditFlaw(trail.at(), Kind.CUT)) : Optional.empty());
    }

    private static AuditHead head(List<AuditRecord> records) {
        AuditRecord last = records.get(records.size() - 1);
        return new AuditHead(last.seq(), last.hash());
    }

    /** The trail with one record edited, and everything from it on chained anew. */
    private static List<AuditRecord> rechained(Trail trail, AuditChain chain) {
        List<AuditRecord> records = trail.records();
        List<AuditRecord> kept = new ArrayList<>(records.subList(0, trail.at() - 1));
        List<AuditEntry> rest = new ArrayList<>();
        records.subList(trail.at() - 1, trail.rows()).forEach(record -> rest.add(record.entry()));
        rest.set(0, edited(rest.get(0), 3));
        kept.addAll(chain.link(kept.isEmpty() ? AuditHead.NONE : head(kept), rest));
        return kept;
    }

    @Property(tries = 100, seed = "208")
    void aChainWrittenAnewWithoutTheKeyIsFound(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = rechained(trail, OTHERS.chain());
        assertThat(found(records, trail.checkpoints(), head(records))).contains(new AuditFlaw(trail.at(), Kind.EDITED));
    }

    @Property(tries = 100, seed = "209")
    void aChainWrittenAnewWithTheKeyIsFoundByTheCheckpoints(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = rechained(trail, KEYS.chain());
        Optional<AuditFlaw> found = found(records, trail.checkpoints(), head(records));
        assertThat(found)
                .isEqualTo(trail.signed() ? Optional.of(new AuditFlaw(trail.at(), Kind.RECHAINED)) : Optional.empty());
    }

    @Property(tries = 50, seed = "210")
    void checkpointsOfAnotherKeyAreFound(@ForAll("trails") Trail trail) {
        List<AuditRecord> records = rechained(trail, KEYS.chain());
        AuditCheckpoint forged = OTHERS.sign(records, Instant.EPOCH);
        assertThat(found(records, List.of(forged), head(records))).contains(new AuditFlaw(1, Kind.FORGED_CHECKPOINT));
    }

    @Property(tries = 50, seed = "211")
    void aMissingCheckpointIsFound(@ForAll("trails") Trail trail) {
        List<AuditCheckpoint> checkpoints = new ArrayList<>(trail.checkpoints());
        if (checkpoints.size() < 2) {
            return;
        }
        AuditCheckpoint missing = checkpoints.remove(trail.at() % (checkpoints.size() - 1));
        assertThat(found(trail.records(), checkpoints, trail.head()))
                .contains(new AuditFlaw(missing.from(), Kind.MISSING_CHECKPOINT));
    }

    @Property(tries = 50, seed = "212")
    void aCheckpointIsReadAsItWasWritten(@ForAll("trails") Trail trail) {
        for (AuditCheckpoint checkpoint : trail.checkpoints()) {
            assertThat(AuditCheckpoint.parse(checkpoint.json())).contains(checkpoint);
            assertThat(AuditCheckpoint.parse(checkpoint.json().replace("\"seq\"", "\"sec\"")))
                    .isEmpty();
            assertThat(AuditCheckpoint.parse(checkpoint.json() + "x")).isEmpty();
        }
    }

    /** The boundary between two texts is part of what is hashed. */
    @Property(tries = 100, seed = "213")
    void entriesThatDifferHaveDifferentBytes(@ForAll String a, @ForAll String b, @ForAll @IntRange(max = 5) int cut) {
        String both = a + b;
        int at = both.offsetByCodePoints(0, Math.min(cut, both.codePointCount(0, both.length())));
        byte[] one = new CanonicalBytes().add(a).add(b).bytes();
        byte[] other = new CanonicalBytes()
                .add(both.substring(0, at))
                .add(both.substring(at))
                .bytes();
        if (at != a.length()) {
            assertThat(one).isNotEqualTo(other);
        }
        assertThat(new CanonicalBytes().add((String) null).bytes())
                .isNotEqualTo(new CanonicalBytes().add("").bytes());
    }
}
