package io.aetherflow.kit;

import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values for the columns of {@link Examples#schema}, in their order: everyday ones, extreme ones, random ones. */
public final class ExampleRows {

    private static final String LETTERS = "aZ0 \"'\\\n\r\t,;|{}%$\u00e9\u00df\u6f22\u05d0\u200d\ud83d\ude00\u0001";

    private ExampleRows() {}

    public static @Nullable Object[] usual(int number) {
        return new @Nullable Object[] {
            "item " + number,
            (long) number,
            new BigDecimal("1.5"),
            new BigDecimal("19.99"),
            LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2024, 2, 29, 23, 59, 58),
            true
        };
    }

    /** Rows of which each value is at some limit, and one without any value. */
    public static List<@Nullable Object[]> extreme() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[7]);
        rows.add(row("", Long.MIN_VALUE, "-9999999999999999999999999999.9999999999", "0", "0001-01-01"));
        rows.add(row("\\N", Long.MAX_VALUE, "9999999999999999999999999999.9999999999", "-0.01", "9999-12-31"));
        rows.add(row("a\tb\nc\r\nd\\e\\\"f\"'g", 0, "0.0000000001", "1.10", "1582-10-10"));
        rows.add(row("NULL", -1, "-0.0000000001", "1.1000000000", "1900-02-28"));
        rows.add(row("漢字 עברית 👩‍👩‍👧 ﷽ é", 1, "10000000000000000000000000000000000000", "1000000", "1970-01-01"));
        rows.add(row("x".repeat(100_000), 7, "100", "-12345678901234567890.50", "1969-12-31"));
        rows.add(row("{\"json\": [1, null]}, $1 :name ?", 8, "0.00", "99999999.99", "2000-02-29"));
        return rows;
    }

    private static @Nullable Object[] row(String text, long whole, String decimal, String money, String date) {
        LocalDate day = LocalDate.parse(date);
        return new @Nullable Object[] {
            text,
            whole,
            new BigDecimal(decimal),
            new BigDecimal(money),
            day,
            day.atTime(23, 59, 59, 999_999_000),
            whole > 0
        };
    }

    /** The same for the same seed; a fifth of all values is missing. */
    public static List<@Nullable Object[]> random(int count, long seed) {
        Random random = new Random(seed);
        List<@Nullable Object[]> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(random(random));
        }
        return rows;
    }

    private static @Nullable Object[] random(Random random) {
        @Nullable
        Object[] values = {
            text(random, 40),
            random.nextLong(),
            decimal(random),
            decimal(random),
            LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_000_000)),
            LocalDateTime.of(1, 1, 1, 0, 0)
                    .plusSeconds(random.nextLong(200_000_000_000L))
                    .plusNanos(1000L * random.nextInt(1_000_000)),
            random.nextBoolean()
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? null : values[i];
        }
        return values;
    }

    /** At most 38 digits, at most 10 of them decimals. */
    private static BigDecimal decimal(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(125), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(11));
    }

    /** Text with whatever might upset a store: quotes, breaks, escapes, controls, letters beyond the first plane. */
    public static String text(Random random, int most) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    /** A row that holds these values. */
    public static Row of(TableSchema schema, long number, @Nullable Object[] values) {
        Row row = new Row(schema);
        fill(row, number, values);
        return row;
    }

    static void fill(Row row, long number, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            row.set(i, values[i]);
        }
        row.place(number, number + 1, extra(number));
    }

    /** What the file had beside the schema's columns: nothing in every third row. */
    static Map<String, String> extra(long number) {
        return number % 3 == 0 ? Map.of() : Map.of("Remark \"x\"", "line\n" + number + " \\ é", "Empty", "");
    }

    static List<@Nullable Object> values(@Nullable Object[] row) {
        return Arrays.asList(row);
    }
}
