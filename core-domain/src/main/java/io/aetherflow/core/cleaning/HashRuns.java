package io.aetherflow.core.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Sorted runs of hashes on disk, merged into one when they are many, and counted without repeats. */
final class HashRuns {

    private static final int FAN_IN = 128;

    private final List<HashRun> runs = new ArrayList<>();

    boolean isEmpty() {
        return runs.isEmpty();
    }

    void add(long[] sortedPairs) throws IOException {
        HashRun run = HashRun.create();
        runs.add(run);
        try (HashRun.Sink sink = run.write()) {
            for (int i = 0; i < sortedPairs.length; i += 2) {
                sink.add(sortedPairs[i], sortedPairs[i + 1]);
            }
        }
        if (runs.size() >= FAN_IN) {
            merge();
        }
    }

    /** Merges all runs into one. Returns how many distinct hashes it holds. */
    long merge() throws IOException {
        HashRun merged = HashRun.create();
        List<HashRun.Cursor> cursors = new ArrayList<>();
        long distinct;
        try (HashRun.Sink sink = merged.write()) {
            for (HashRun run : runs) {
                cursors.add(run.read());
            }
            distinct = merge(cursors, sink);
        } finally {
            for (HashRun.Cursor cursor : cursors) {
                cursor.close();
            }
        }
        delete();
        runs.add(merged);
        return distinct;
    }

    void delete() throws IOException {
        for (HashRun run : runs) {
            run.delete();
        }
        runs.clear();
    }

    private static long merge(List<HashRun.Cursor> cursors, HashRun.Sink sink) throws IOException {
        PriorityQueue<HashRun.Cursor> queue = new PriorityQueue<>();
        for (HashRun.Cursor cursor : cursors) {
            advance(cursor, queue);
        }
        long distinct = 0;
        long high = 0;
        long low = 0;
        while (!queue.isEmpty()) {
            HashRun.Cursor least = queue.remove();
            if (distinct == 0 || least.high() != high || least.low() != low) {
                high = least.high();
                low = least.low();
                distinct++;
                sink.add(high, low);
            }
            advance(least, queue);
        }
        return distinct;
    }

    private static void advance(HashRun.Cursor cursor, PriorityQueue<HashRun.Cursor> queue) throws IOException {
        if (cursor.next()) {
            queue.add(cursor);
        }
    }
}
