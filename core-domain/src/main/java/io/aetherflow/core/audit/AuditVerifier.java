package io.aetherflow.core.audit;

import io.aetherflow.core.audit.AuditFlaw.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a trail from its first record to its last, and finds the first that is not as it was written. Checkpoints and head
 * are to be read before the records, so that what is appended meanwhile is no flaw.
 */
public final class AuditVerifier {

    private final AuditKeys keys;
    private final List<AuditCheckpoint> checkpoints;
    private final AuditHead head;
    private int checkpoint;
    private long rows;
    private AuditHead last;
    private @Nullable AuditFlaw worst;

    public AuditVerifier(AuditKeys keys, List<AuditCheckpoint> checkpoints, AuditHead head) {
        this(keys, checkpoints, head, AuditHead.NONE);
    }

    /** @param start what the first record that comes has to follow */
    public AuditVerifier(AuditKeys keys, List<AuditCheckpoint> checkpoints, AuditHead head, AuditHead start) {
        this.keys = keys;
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(AuditCheckpoint::seq))
                .toList();
        this.head = head;
        this.last = start;
        examineCheckpoints(start.seq() + 1);
    }

    private void examineCheckpoints(long first) {
        long next = first;
        for (AuditCheckpoint each : checkpoints) {
            if (!keys.signed(each)) {
                flaw(each.from(), Kind.FORGED_CHECKPOINT);
            }
            if (each.from() > next) {
                flaw(next, Kind.MISSING_CHECKPOINT);
            }
            next = Math.max(next, each.seq() + 1);
        }
    }

    /** Looks at the next record, in the order of their numbers. */
    public void accept(AuditRecord record) {
        rows++;
        // Behind the first flaw everything is one: the chain hangs together, or it does not.
        if (worst == null || worst.seq() > record.seq()) {
            examine(record);
        }
        last = new AuditHead(record.seq(), record.hash());
    }

    private void examine(AuditRecord record) {
        long expected = last.seq() + 1;
        if (record.seq() > expected) {
            flaw(expected, Kind.DELETED);
        } else if (record.seq() < expected || !record.previous().equals(last.hash())) {
            flaw(record.seq(), Kind.SWAPPED);
        } else if (!keys.chain().fits(record)) {
            flaw(record.seq(), Kind.EDITED);
        } else if (!known(record)) {
            flaw(record.seq(), Kind.RECHAINED);
        }
    }

    /** Whether it is the record that the checkpoints and the head speak of. */
    private boolean known(AuditRecord record) {
        while (checkpoint < checkpoints.size() && checkpoints.get(checkpoint).seq() < record.seq()) {
            checkpoint++;
        }
        for (AuditCheckpoint each : checkpoints.subList(checkpoint, checkpoints.size())) {
            if (!each.covers(record.seq())) {
                break;
            }
            if (!each.markOf(record.seq()).equals(AuditCheckpoint.mark(record.hash()))
                    || (each.seq() == record.seq() && !each.hash().equals(record.hash()))) {
                return false;
            }
        }
        return head.seq() != record.seq() || head.hash().equals(record.hash());
    }

    /** The first flaw of what was shown so far. */
    public Optional<AuditFlaw> found() {
        return Optional.ofNullable(worst);
    }

    /** What was found, once every record was shown. */
    public AuditVerdict verdict() {
        long known = checkpoints.stream().mapToLong(AuditCheckpoint::seq).reduce(head.seq(), Math::max);
        if (known > last.seq()) {
            flaw(last.seq() + 1, Kind.CUT);
        }
        return new AuditVerdict(rows, checkpoints.size(), found());
    }

    private void flaw(long seq, Kind kind) {
        if (worst == null || worst.seq() > seq) {
            worst = new AuditFlaw(seq, kind);
        }
    }
}
