package io.aetherflow.plugins.finance;

/**
 * A set of 64-bit hashes in 8 to 16 bytes each, up to a bound: of keys of a million rows two differ and still collide
 * once in 30 million files.
 */
final class HashCounts {

    private static final int MOST_SLOTS = 1 << 24;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Whether the hash was there before; a hash that finds no more room is not remembered. */
    boolean seen(long hash) {
        long key = hash == 0 ? 1 : hash;
        int at = slot(slots, key);
        if (slots[at] == key) {
            return true;
        }
        if (!full()) {
            slots[at] = key;
            size++;
            growWhereCrowded();
        }
        return false;
    }

    boolean full() {
        return slots.length == MOST_SLOTS && size >= MOST_SLOTS / 4 * 3;
    }

    private void growWhereCrowded() {
        if (size < slots.length / 2 || slots.length == MOST_SLOTS) {
            return;
        }
        long[] larger = new long[slots.length * 2];
        for (long key : slots) {
            if (key != 0) {
                larger[slot(larger, key)] = key;
            }
        }
        slots = larger;
    }

    private static int slot(long[] in, long key) {
        int mask = in.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (in[at] != 0 && in[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
