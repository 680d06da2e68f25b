package io.aetherflow.app.malformed;

import io.aetherflow.files.kit.MalformedFiles.Malformed;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What became of many files. */
final class Tally {

    private long files;
    private long planned;
    private long read;
    private long accepted;
    private long bytes;
    private long mostHeap;
    private long worst;
    private String worstFile = "none";

    /** @param nanos of the processor, so that a busy machine makes no file look bad */
    synchronized void file(Malformed file, Optional<Trial.Counts> counts, long nanos) {
        files++;
        bytes += file.bytes().length;
        planned += counts.isPresent() ? 1 : 0;
        read += counts.map(Trial.Counts::read).orElse(0L);
        accepted += counts.map(Trial.Counts::accepted).orElse(0L);
        if (nanos > worst) {
            worst = nanos;
            worstFile = file.toString();
        }
    }

    synchronized void heap(long used) {
        mostHeap = Math.max(mostHeap, used);
    }

    synchronized long mostHeap() {
        return mostHeap;
    }

    synchronized long files() {
        return files;
    }

    synchronized String inWords() {
        return String.format(
                Locale.ROOT,
                "%,d malformed files (%,d KiB): %,d planned, %,d refused, %,d rows read, %,d of them accepted, "
                        + "worst %,d ms of processor time (%s)",
                files,
                bytes >> 10,
                planned,
                files - planned,
                read,
                accepted,
                TimeUnit.NANOSECONDS.toMillis(worst),
                worstFile);
    }
}
