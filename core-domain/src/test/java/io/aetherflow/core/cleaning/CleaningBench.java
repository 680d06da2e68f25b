package io.aetherflow.core.cleaning;

import com.sun.management.ThreadMXBean;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * CPU seconds and megabytes allocated for a million records, by stage, the making of the records left out:
 * {@code mvn -Pbench -pl core-domain verify -Dtest=CleaningBench}. Records are new each time and just made, as behind a
 * reader.
 */
class CleaningBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int RECORDS = 1_000_000;
    private static final int CHUNK = 1000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Stage> stages = new ArrayList<>();
    private final SalesRecords records = new SalesRecords();
    private final FilePlan plan = plan();

    /** Its measurements; the clock runs only inside {@link #run}. */
    private static final class Stage {

        private final String name;
        private final long[] nanos = new long[WARM_UP + ROUNDS];
        private long bytes;

        Stage(String name) {
            this.name = name;
        }

        void run(int round, Runnable work) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begun = THREADS.getCurrentThreadCpuTime();
            work.run();
            nanos[round] += THREADS.getCurrentThreadCpuTime() - begun;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }

        @Override
        public String toString() {
            long[] warm = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
            Arrays.sort(warm);
            return String.format(
                    Locale.ROOT,
                    "%-10s %.3f s (%.3f to %.3f), the first time %.3f s, %d MB",
                    name,
                    warm[ROUNDS / 2] / 1e9,
                    warm[0] / 1e9,
                    warm[ROUNDS - 1] / 1e9,
                    nanos[0] / 1e9,
                    bytes / nanos.length / 1_000_000);
        }
    }

    public static void main(String[] arguments) {
        new CleaningBench().aMillionRecords();
    }

    @Test
    void aMillionRecords() {
        Stage scan = stage("scan");
        Stage clean = stage("clean");
        Stage hash = stage("hash");
        Stage duplicates = stage("duplicates");
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            FormatScan formats = new FormatScan(records.facts().header().size(), watches());
            RowCleaner cleaner = plan.cleaner();
            RowHash hashes = new RowHash();
            long[] pairs = new long[2 * CHUNK];
            int at = round;
            try (DuplicateCounter counter = new DuplicateCounter()) {
                for (int i = 0; i < RECORDS; i += CHUNK) {
                    records.make(CHUNK);
                    scan.run(at, () -> formats.run(records));
                    records.rewind();
                    hash.run(at, () -> hash(hashes, pairs));
                    duplicates.run(at, () -> count(counter, pairs));
                    records.rewind();
                    clean.run(at, () -> clean(cleaner));
                }
                duplicates.run(at, counter::duplicates);
            }
        }
        stages.forEach(System.out::println);
    }

    private Stage stage(String name) {
        Stage stage = new Stage(name);
        stages.add(stage);
        return stage;
    }

    private void hash(RowHash hash, long[] pairs) {
        int at = 0;
        for (RawRecord record = records.next(); record != null; record = records.next()) {
            hash.hash(record);
            pairs[at++] = hash.high();
            pairs[at++] = hash.low();
        }
    }

    private static void count(DuplicateCounter counter, long[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            counter.add(pairs[i], pairs[i + 1]);
        }
    }

    private void clean(RowCleaner cleaner) {
        for (RawRecord record = records.next(); record != null; record = records.next()) {
            cleaner.clean(record);
        }
    }

    private FilePlan plan() {
        FileSource source = new FileSource("sales.csv", 0, InputStream::nullInputStream);
        records.make(CHUNK);
        return FilePlan.decide((file, options, vocabulary) -> records, source, Cleaned.request(SalesRecords.SCHEMA))
                .orElseThrow();
    }

    private List<ColumnWatch> watches() {
        List<ColumnWatch> watches = new ArrayList<>();
        List<String> header = records.facts().header();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            watches.add(ColumnWatch.of(SalesRecords.SCHEMA.column(name).orElseThrow(), i, name, ReadOptions.INFERRED));
        }
        return watches;
    }
}
