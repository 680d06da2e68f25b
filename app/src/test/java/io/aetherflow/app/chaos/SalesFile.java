package io.aetherflow.app.chaos;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A generated file of sales with some broken records, and what has to become of it. The same seed writes the same bytes. */
record SalesFile(String name, byte[] bytes, Fate fate) {

    /**
     * @param duplicates accepted too, and counted: records that say the same as an earlier one
     * @param sum of the accepted amounts
     */
    record Fate(long accepted, long rejected, long duplicates, BigDecimal sum) {}

    private static final int ONE_IN = 50;
    private static final String NO_SUCH_DAY = "2026-02-31";

    static SalesFile generate(long seed, int number, int rows) {
        Random random = new Random(seed * 31 + number);
        StringBuilder text = new StringBuilder("order_id,line_no,sold_on,product,amount\n");
        long rejected = 0;
        long duplicates = 0;
        long cents = 0;
        for (int row = 0; row < rows; row++) {
            int amount = 1 + random.nextInt(100_000);
            boolean broken = random.nextInt(ONE_IN) == 0;
            boolean twice = !broken && row + 1 < rows && random.nextInt(ONE_IN) == 0;
            String record = record(number, row, broken ? NO_SUCH_DAY : day(random), amount);
            text.append(record);
            if (broken) {
                rejected++;
            } else if (twice) {
                text.append(record);
                row++;
                duplicates++;
            }
            cents += broken ? 0 : twice ? 2L * amount : amount;
        }
        Fate fate = new Fate(rows - rejected, rejected, duplicates, BigDecimal.valueOf(cents, 2));
        return new SalesFile(
                "sales-%03d.csv".formatted(number), text.toString().getBytes(StandardCharsets.UTF_8), fate);
    }

    private static String day(Random random) {
        return "2026-%02d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28));
    }

    private static String record(int number, int row, String day, int cents) {
        return "O%d-%d,1,%s,Product %d,%s\n".formatted(number, row, day, row % 40, BigDecimal.valueOf(cents, 2));
    }
}
