package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.RawRecord;

/** Some records with their hashes and places, handed from the thread that reads them to the one that cleans them. */
final class RecordBatch {

    private static final int MOST = 512;
    private static final long MOST_CHARACTERS = 1 << 18;

    private final RawRecord[] records = new RawRecord[MOST];
    private final RowPlace[] places = new RowPlace[MOST];
    private final long[] hashes = new long[MOST];
    private int size;
    private long characters;
    private long position;

    void add(RawRecord record, RowPlace place, long hash) {
        records[size] = record;
        places[size] = place;
        hashes[size++] = hash;
        for (int i = 0; i < record.size(); i++) {
            characters += record.cell(i).length();
        }
    }

    /** Wide records make short batches, so that memory stays bounded. */
    boolean full() {
        return size == MOST || characters >= MOST_CHARACTERS;
    }

    RecordBatch at(long bytes) {
        position = bytes;
        return this;
    }

    int size() {
        return size;
    }

    RawRecord record(int index) {
        return records[index];
    }

    RowPlace place(int index) {
        return places[index];
    }

    long hash(int index) {
        return hashes[index];
    }

    /** Bytes of the file read so far. */
    long position() {
        return position;
    }
}
