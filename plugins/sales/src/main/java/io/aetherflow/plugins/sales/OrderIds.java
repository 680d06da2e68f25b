package io.aetherflow.plugins.sales;

import java.util.Arrays;

/**
 * Counts different order ids exactly, by 64-bit hashes (two of a million ids share one with a chance of one in forty
 * million), up to a bound of memory.
 */
final class OrderIds {

    /** Beyond this many, orders are no longer told apart. */
    static final int MOST = 4_000_000;

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean overflowed;

    /** Whether the id is met for the first time. */
    boolean add(String id) {
        if (overflowed) {
            return false;
        }
        if (size >= MOST) {
            overflowed = true;
            slots = new long[0];
            return false;
        }
        if (2 * size >= slots.length) {
            grow();
        }
        return put(hash(id));
    }

    int count() {
        return size;
    }

    /** False once there were too many to count. */
    boolean exact() {
        return !overflowed;
    }

    private boolean put(long hash) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /** FNV-1a over the characters, finished as in MurmurHash3; never 0. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
