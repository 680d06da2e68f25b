package io.aetherflow.plugins.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A uniform sample of what streams by (Vitter's algorithm R); all of it while there is room. The same seed, the same sample. */
final class Reservoir<T> {

    private final int room;
    private final Random random;
    private final List<T> kept = new ArrayList<>();
    private long seen;

    Reservoir(int room, long seed) {
        this.room = room;
        this.random = new Random(seed);
    }

    void add(T one) {
        seen++;
        if (kept.size() < room) {
            kept.add(one);
            return;
        }
        long at = (long) (random.nextDouble() * seen);
        if (at < room) {
            kept.set((int) at, one);
        }
    }

    List<T> kept() {
        return kept;
    }
}
