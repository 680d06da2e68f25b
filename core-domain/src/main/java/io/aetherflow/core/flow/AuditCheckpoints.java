package io.aetherflow.core.flow;

import io.aetherflow.core.audit.AuditCheckpoint;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditFlaw;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.audit.AuditVerdict;
import io.aetherflow.core.audit.AuditVerifier;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Use case: the audit trail is signed now and then, and verified. Checkpoints lie in the object store, where who administers
 * the database can't change them.
 */
public final class AuditCheckpoints {

    private final AuditTrail trail;
    private final ObjectStore objects;
    private final AuditKeys keys;
    private final Clock clock;
    private final Settings settings;

    /**
     * How often the trail is signed.
     *
     * @param rows records that one checkpoint covers at most
     * @param every how long a record waits for its checkpoint at most
     */
    public record Settings(int rows, Duration every) {

        public static final Settings USUAL = new Settings(1_000, Duration.ofHours(1));

        public Settings {
            if (rows < 1 || every.isNegative()) {
                throw new IllegalArgumentException("A checkpoint covers at least one record");
            }
        }
    }

    public AuditCheckpoints(AuditTrail trail, ObjectStore objects, AuditKeys keys, Clock clock, Settings settings) {
        this.trail = trail;
        this.objects = objects;
        this.keys = keys;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Signs what is due; returns how many checkpoints that took. What it signs it verifies before, and throws
     * {@code INTERNAL_ERROR} where the trail is damaged: a broken chain gets no signature.
     */
    public int sign() {
        AuditHead head = trail.head();
        Optional<AuditCheckpoint> last = newest();
        AuditHead start = last.map(c -> new AuditHead(c.seq(), c.hash())).orElse(AuditHead.NONE);
        if (head.seq() < start.seq()) {
            damaged(new AuditFlaw(head.seq() + 1, AuditFlaw.Kind.CUT));
        }
        boolean old = last.map(c -> !c.at().plus(settings.every()).isAfter(clock.instant()))
                .orElse(true);
        if (head.seq() == start.seq() || (!old && head.seq() - start.seq() < settings.rows())) {
            return 0;
        }
        Signing signing = new Signing(start, head, old);
        trail.stream(AuditFilter.ANY, start.seq() + 1, signing::add);
        return signing.end();
    }

    /** One round: records are collected, verified and signed. */
    private final class Signing {

        private final AuditHead head;
        private final boolean rest;
        private final AuditVerifier verifier;
        private final List<AuditRecord> covered = new ArrayList<>();
        private int signed;

        Signing(AuditHead start, AuditHead head, boolean rest) {
            this.head = head;
            this.rest = rest;
            this.verifier = new AuditVerifier(keys, List.of(), head, start);
        }

        void add(AuditRecord record) {
            if (record.seq() > head.seq()) {
                return;
            }
            verifier.accept(record);
            covered.add(record);
            if (covered.size() == settings.rows()) {
                sign();
            }
        }

        int end() {
            verifier.verdict().firstBad().ifPresent(AuditCheckpoints::damaged);
            if (rest && !covered.isEmpty()) {
                sign();
            }
            return signed;
        }

        private void sign() {
            verifier.found().ifPresent(AuditCheckpoints::damaged);
            keep(keys.sign(covered, clock.instant()));
            covered.clear();
            signed++;
        }
    }

    private static void damaged(AuditFlaw flaw) {
        throw new AetherException(Failure.of(
                FailureCode.INTERNAL_ERROR,
                "The audit trail is damaged from record " + flaw.seq() + " on: "
                        + flaw.kind().sentence(),
                "Run 'aetherflow audit verify', and compare with a backup or an export."));
    }

    /** Two processes that sign the same records at once write the same word; the first one stays. */
    private void keep(AuditCheckpoint checkpoint) {
        try (ObjectStore.Staged staged = objects.stage()) {
            staged.out().write(checkpoint.json().getBytes(StandardCharsets.UTF_8));
            staged.commit(ObjectKeys.checkpoint(checkpoint.seq()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AetherException e) {
            if (e.code() != FailureCode.CONFLICT) {
                throw e;
            }
        }
    }

    private Optional<AuditCheckpoint> newest() {
        OptionalLong seq = seqs().stream().mapToLong(Long::longValue).max();
        return seq.isEmpty() ? Optional.empty() : read(seq.getAsLong());
    }

    private List<Long> seqs() {
        List<Long> seqs = new ArrayList<>();
        objects.visit(
                ObjectKeys.CHECKPOINTS,
                object -> ObjectKeys.checkpointSeq(object.key()).ifPresent(seqs::add));
        return seqs;
    }

    private Optional<AuditCheckpoint> read(long seq) {
        return objects.open(ObjectKeys.checkpoint(seq), 0).map(bytes -> {
            try (InputStream in = bytes) {
                return AuditCheckpoint.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .filter(checkpoint -> checkpoint.seq() == seq)
                        .orElseGet(() -> AuditCheckpoint.unreadable(seq));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Every checkpoint, oldest first. */
    public List<AuditCheckpoint> all() {
        return seqs().stream().sorted().flatMap(seq -> read(seq).stream()).toList();
    }

    /** For records from elsewhere, as an export's, that end with this one. */
    public AuditVerifier verifier(long last) {
        return new AuditVerifier(
                keys, all().stream().filter(known -> known.seq() <= last).toList(), AuditHead.NONE);
    }

    /** Walks the whole trail, and says whether it is as it was written. */
    public AuditVerdict verify() {
        List<AuditCheckpoint> known = all();
        AuditVerifier verifier = new AuditVerifier(keys, known, trail.head());
        trail.stream(AuditFilter.ANY, 1, verifier::accept);
        return verifier.verdict();
    }
}
