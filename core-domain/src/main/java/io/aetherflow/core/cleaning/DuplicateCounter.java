package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;

/**
 * Counts records that repeat an earlier one, by their 128-bit hashes: exactly, and in bounded memory. Hashes are taken in
 * by the batch, whose places in memory are fetched side by side. Beyond the bound, sorted runs go to temporary files,
 * which {@link #close} removes. Not for many threads.
 */
public final class DuplicateCounter implements AutoCloseable {

    /** About 100 MB while they are in memory. */
    public static final int USUAL_BOUND = 2_000_000;

    private static final int BATCH = 512;

    private final int bound;
    private final long[] waiting = new long[2 * BATCH];
    private int filled;
    private final HashPairs recent = new HashPairs();
    private final HashRuns runs = new HashRuns();
    private long added;

    public DuplicateCounter() {
        this(USUAL_BOUND);
    }

    /** @param bound how many distinct hashes stay in memory, but for one batch */
    public DuplicateCounter(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound must be at least 1, not " + bound);
        }
        this.bound = bound;
    }

    public void add(long high, long low) {
        waiting[filled++] = high;
        waiting[filled++] = low;
        if (filled == waiting.length) {
            settle();
        }
    }

    /** Records whose hash equals an earlier one's; the first of each is not counted. */
    public long duplicates() {
        settle();
        if (runs.isEmpty()) {
            return added - recent.size();
        }
        spill();
        try {
            return added - runs.merge();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            runs.delete();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void settle() {
        recent.addAll(waiting, filled);
        added += filled / 2;
        filled = 0;
        if (recent.size() >= bound) {
            spill();
        }
    }

    private void spill() {
        try {
            runs.add(recent.drain());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static AetherException broken(IOException cause) {
        return new AetherException(
                FailureCode.TRANSIENT_IO,
                "The platform could not keep the row hashes of the file in its temporary folder.",
                cause);
    }
}
