package io.aetherflow.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A generated file of order lines, one row in a hundred bad in one of ten ways, and beside it the good rows as they have to
 * end up. The same rows and seed give the same bytes.
 *
 * @param dirty what is uploaded
 * @param clean the good rows alone: {@code row_no}, {@code source_line}, then the columns
 * @param good rows that have to be accepted
 * @param badByRule rows that have to be rejected, by the rule that rejects them
 */
record BenchFile(Path dirty, Path clean, long good, Map<String, Long> badByRule) {

    static final String COLUMNS =
            "order_id,line_no,sold_on,product_code,product,category,quantity,unit_price,discount,amount,customer,channel";

    private static final int BAD_EVERY = 100;
    private static final String[] CATEGORIES = {"Beverages", "Condiments", "Produce", "Seafood", "Bakery", "Frozen"};
    private static final String[] CHANNELS = {"store", "web", "phone"};
    private static final String[] RULES = {
        "type", "type", "required", "required", "type", "required", "fields", "fields", "range", "choice"
    };

    static BenchFile generate(Path folder, long rows, long seed) throws IOException {
        Path dirty = folder.resolve("lines.csv");
        Path clean = folder.resolve("clean.csv");
        Map<String, Long> bad = new TreeMap<>();
        long good = 0;
        SplittableRandom random = new SplittableRandom(seed);
        String[] cells = new String[12];
        try (BufferedWriter all = Files.newBufferedWriter(dirty);
                BufferedWriter some = Files.newBufferedWriter(clean)) {
            all.write(COLUMNS + "\n");
            for (long row = 1; row <= rows; row++) {
                fill(cells, row, random);
                if (row % BAD_EVERY == 0) {
                    int kind = (int) (row / BAD_EVERY % RULES.length);
                    spoil(cells, kind);
                    bad.merge(RULES[kind], 1L, Long::sum);
                    write(all, cells, kind == 6 ? 13 : kind == 7 ? 11 : 12);
                } else {
                    write(all, cells, 12);
                    some.write(Long.toString(++good));
                    some.write(',');
                    some.write(Long.toString(row + 1));
                    some.write(',');
                    write(some, cells, 12);
                }
            }
        }
        return new BenchFile(dirty, clean, good, bad);
    }

    private static void fill(String[] cells, long row, SplittableRandom random) {
        int product = random.nextInt(5_000);
        int quantity = random.nextInt(1, 40);
        BigDecimal price = BigDecimal.valueOf(random.nextInt(50, 90_000), 2);
        BigDecimal discount = BigDecimal.valueOf(random.nextInt(0, 6) * 5L, 2);
        cells[0] = "SO-" + (1_000_000 + row / 3);
        cells[1] = Long.toString(row % 3 + 1);
        cells[2] = LocalDate.ofEpochDay(19_000 + random.nextInt(1_000)).toString();
        cells[3] = "P" + (10_000 + product);
        cells[4] = "\"Product " + product + ", size " + product % 9 + "\"";
        cells[5] = CATEGORIES[product % CATEGORIES.length];
        cells[6] = Integer.toString(quantity);
        cells[7] = price.toPlainString();
        cells[8] = discount.toPlainString();
        cells[9] = price.multiply(BigDecimal.valueOf(quantity))
                .multiply(BigDecimal.ONE.subtract(discount))
                .toPlainString();
        cells[10] = random.nextInt(20) == 0 ? "" : "Customer " + random.nextInt(100_000);
        cells[11] = CHANNELS[random.nextInt(CHANNELS.length)];
    }

    /** One defect of each kind, found by the rule of the same number. */
    private static void spoil(String[] cells, int kind) {
        switch (kind) {
            case 0 -> cells[2] = "2024-02-30";
            case 1 -> cells[9] = "a lot";
            case 2 -> cells[2] = "";
            case 3 -> cells[9] = "";
            case 4 -> cells[6] = "many";
            case 5 -> cells[4] = "";
            case 8 -> cells[8] = "20";
            case 9 -> cells[11] = "carrier pigeon";
            default -> {}
        }
    }

    private static void write(Writer out, String[] cells, int fields) throws IOException {
        for (int i = 0; i < fields; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(i < cells.length ? cells[i] : "one too many");
        }
        out.write('\n');
    }
}
