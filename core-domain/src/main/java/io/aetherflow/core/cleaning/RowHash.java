package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.RawRecord;

/**
 * A 128-bit hash of a record's raw cells: the mixing of MurmurHash3 x64 128 (public domain, Austin Appleby) over each
 * cell's length and characters, so that the borders between cells matter. Not for many threads.
 */
public final class RowHash {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long high;
    private long low;
    private long held;
    private boolean holding;

    /** Hashes one record; {@link #high()} and {@link #low()} hold the answer until the next call. */
    public void hash(RawRecord record) {
        high = 0;
        low = 0;
        holding = false;
        int size = record.size();
        for (int i = 0; i < size; i++) {
            add(record.cell(i));
        }
        finish(size);
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    private void add(String cell) {
        int length = cell.length();
        mix(length);
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            mix(cell.charAt(at)
                    | ((long) cell.charAt(at + 1) << 16)
                    | ((long) cell.charAt(at + 2) << 32)
                    | ((long) cell.charAt(at + 3) << 48));
        }
        if (at < length) {
            mix(tail(cell, at));
        }
    }

    private static long tail(String cell, int from) {
        long word = 0;
        for (int i = cell.length() - 1; i >= from; i--) {
            word = (word << 16) | cell.charAt(i);
        }
        return word;
    }

    private void mix(long word) {
        if (!holding) {
            held = word;
            holding = true;
            return;
        }
        holding = false;
        high = (Long.rotateLeft(high ^ first(held), 27) + low) * 5 + 0x52dce729L;
        low = (Long.rotateLeft(low ^ second(word), 31) + high) * 5 + 0x38495ab5L;
    }

    private void finish(int size) {
        if (holding) {
            high ^= first(held);
        }
        high ^= size;
        low ^= size;
        high += low;
        low += high;
        high = avalanche(high);
        low = avalanche(low);
        high += low;
        low += high;
    }

    private static long first(long word) {
        return Long.rotateLeft(word * C1, 31) * C2;
    }

    private static long second(long word) {
        return Long.rotateLeft(word * C2, 33) * C1;
    }

    private static long avalanche(long word) {
        long mixed = (word ^ (word >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
