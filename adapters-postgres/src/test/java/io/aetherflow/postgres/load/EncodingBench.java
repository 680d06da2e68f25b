package io.aetherflow.postgres.load;

import com.sun.management.ThreadMXBean;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * CPU seconds and megabytes allocated for a million rows of twelve columns in binary COPY, the making of the rows left
 * out: {@code mvn -Pbench -pl adapters-postgres verify -Dtest=EncodingBench}.
 */
class EncodingBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int ROWS = 1_000_000;
    private static final int CHUNK = 1000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final TableSchema SALES = TableSchema.named("shop_sales")
            .columns(
                    Column.date("sold_on"),
                    Column.money("amount"),
                    Column.text("product"),
                    Column.text("order_id"),
                    Column.text("product_code"),
                    Column.text("category"),
                    Column.decimal("quantity"),
                    Column.money("unit_price"),
                    Column.decimal("discount"),
                    Column.text("customer"),
                    Column.text("channel"),
                    Column.text("location"))
            .build();
    private static final String[] PRODUCTS = {"Ceramic mug", "Standing desk", "Crêpe pan 26 cm", "Garden chair"};
    private static final String[] PLACES = {"Leeds", "Manchester", "Birmingham", "Málaga", "Newcastle"};

    private final Random random = new Random(20240131);
    private final Row[] rows = new Row[CHUNK];
    private long made;

    public static void main(String[] arguments) {
        new EncodingBench().aMillionRows();
    }

    @Test
    void aMillionRows() {
        long[] nanos = new long[WARM_UP + ROUNDS];
        long allocated = 0;
        long written = 0;
        for (int round = 0; round < nanos.length; round++) {
            RowEncoder encoder = new RowEncoder(SALES);
            CopyBuffer out = new CopyBuffer(1 << 20);
            for (int i = 0; i < ROWS; i += CHUNK) {
                make();
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long begun = THREADS.getCurrentThreadCpuTime();
                for (Row row : rows) {
                    encoder.write(out, row, row.number());
                }
                nanos[round] += THREADS.getCurrentThreadCpuTime() - begun;
                allocated += THREADS.getCurrentThreadAllocatedBytes() - bytes;
                written += out.size();
                out.clear();
            }
        }
        long[] warm = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "encode %.3f s (%.3f to %.3f), the first time %.3f s, %d MB allocated, %d MB written%n",
                warm[ROUNDS / 2] / 1e9,
                warm[0] / 1e9,
                warm[ROUNDS - 1] / 1e9,
                nanos[0] / 1e9,
                allocated / nanos.length / 1_000_000,
                written / nanos.length / 1_000_000);
    }

    private void make() {
        for (int i = 0; i < CHUNK; i++) {
            rows[i] = new Row(SALES);
            rows[i].place(++made, made + 1, Map.of());
            fill(rows[i], random.nextInt(400));
        }
    }

    private void fill(Row row, int product) {
        int quantity = random.nextInt(50) == 0 ? -1 : 1 + random.nextInt(12);
        int price = 199 + product * 37;
        boolean reduced = random.nextInt(4) == 0;
        row.set("sold_on", LocalDate.ofEpochDay(19_000 + random.nextInt(1000)));
        row.set("amount", BigDecimal.valueOf((long) price * quantity, 2));
        row.set("product", PRODUCTS[product % PRODUCTS.length] + " " + product);
        row.set("order_id", "SO-" + (10_000_000 + made));
        row.set("product_code", "P-" + (10_000 + product));
        row.set("category", "Category " + product % 23);
        row.set("quantity", BigDecimal.valueOf(quantity));
        row.set("unit_price", BigDecimal.valueOf(price, 2));
        row.set("discount", reduced ? BigDecimal.valueOf(5L * random.nextInt(6), 2) : null);
        row.set("customer", "Customer " + random.nextInt(50_000));
        row.set("channel", random.nextBoolean() ? "Shop" : "Web");
        row.set("location", PLACES[random.nextInt(PLACES.length)]);
    }
}
