package io.aetherflow.core.cleaning;

import java.util.Arrays;

/** A set of 128-bit hashes by open addressing; the pair (0, 0) marks a free slot and is kept apart. */
final class HashPairs {

    private static final int SMALLEST = 64;

    private long[] table = new long[2 * SMALLEST];
    private int size;
    private boolean zero;

    /** @param pairs high and low in turn, so many longs of them */
    void addAll(long[] pairs, int longs) {
        while (3L * (size + longs / 2) >= table.length) {
            grow();
        }
        for (int i = 0; i < longs; i += 2) {
            if ((pairs[i] | pairs[i + 1]) == 0) {
                zero = true;
            } else if (insert(table, pairs[i], pairs[i + 1])) {
                size++;
            }
        }
    }

    int size() {
        return size + (zero ? 1 : 0);
    }

    /** All pairs in order, high and low in turn; the set is empty afterwards. */
    long[] drain() {
        long[] pairs = new long[2 * size()];
        int to = zero ? 2 : 0;
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                pairs[to++] = table[i];
                pairs[to++] = table[i + 1];
            }
        }
        PairSort.sort(pairs);
        Arrays.fill(table, 0);
        size = 0;
        zero = false;
        return pairs;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                insert(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    private static boolean insert(long[] table, long high, long low) {
        int mask = table.length - 1;
        int slot = (int) ((high ^ low * 0x9e3779b97f4a7c15L) >>> 19) & mask & ~1;
        while ((table[slot] | table[slot + 1]) != 0) {
            if (table[slot] == high && table[slot + 1] == low) {
                return false;
            }
            slot = (slot + 2) & mask;
        }
        table[slot] = high;
        table[slot + 1] = low;
        return true;
    }
}
