package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How fast records are read, in time of the processor. Prints what it saw; asserts no duration. */
class CsvBench {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 6;
    private static final String[] NAMES = {"Blue Kettle", "Green Tea", "Oak Table", "Thé vert", "\"Lamp, small\""};

    @Test
    void readsAMillionRows() {
        measure("short ASCII", rows("id,name,qty\n", CsvBench::shortRow));
        measure("12 columns, ASCII", rows(header(), random -> row(random, 3)));
        measure("12 columns, some accents and quotes", rows(header(), random -> row(random, NAMES.length)));
        measure("12 columns, gzip", Gzip.of(rows(header(), random -> row(random, 3))));
    }

    private interface Rows {
        String next(Random random);
    }

    private static byte[] rows(String header, Rows rows) {
        Random random = new Random(42);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 << 20);
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        out.print(header);
        for (int i = 0; i < ROWS; i++) {
            out.print(rows.next(random));
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static String shortRow(Random random) {
        return random.nextInt(100_000) + ",Tea,3\n";
    }

    private static String header() {
        return "order_id,line,sold_on,product_code,product,category,quantity,unit_price,amount,channel,store,status\n";
    }

    private static String row(Random random, int names) {
        int id = random.nextInt(1_000_000);
        int cents = random.nextInt(100_000);
        return "ORD-" + (1_000_000 + id) + "," + id % 9 + ",2024-0" + (1 + id % 9) + "-1" + id % 9 + ",SKU-"
                + (10_000 + id % 5_000) + "," + NAMES[id % names] + ",Home & Kitchen," + id % 20 + "," + cents / 100
                + "." + (10 + cents % 90) + "," + cents + ".50,web shop,Store " + id % 300 + " North,delivered\n";
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(String what, byte[] bytes) {
        FileSource source = new FileSource("bench.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
        DetectedFiles files = new DetectedFiles(List.of(), ReadLimits.DEFAULT);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = cpu();
            long rows = 0;
            try (RecordReader reader = files.open(source, ReadOptions.INFERRED, Vocabulary.NONE)) {
                while (reader.next() != null) {
                    rows++;
                }
            }
            best = Math.max(best, rows * (double) TimeUnit.SECONDS.toNanos(1) / (cpu() - begun));
        }
        System.out.printf(
                Locale.ROOT, "%-40s %,12.0f rows/s  %,6.0f MB/s%n", what, best, best * bytes.length / ROWS / 1e6);
    }
}
