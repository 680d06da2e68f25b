package io.aetherflow.lake;

import com.sun.management.OperatingSystemMXBean;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a million rows of twelve columns cost: {@code mvn -Pbench test -pl adapters-lake -Dtest=LakeBench}. */
class LakeBench {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final TableSchema SCHEMA = TableSchema.named("bench_sales")
            .columns(
                    Column.date("sold_on"),
                    Column.text("order_id"),
                    Column.whole("line_no"),
                    Column.text("product"),
                    Column.text("category"),
                    Column.whole("quantity"),
                    Column.money("unit_price"),
                    Column.money("amount"),
                    Column.decimal("discount"),
                    Column.text("customer"),
                    Column.text("channel"),
                    Column.text("note"))
            .build();

    @TempDir
    Path folder;

    private long cpu;
    private long wall;
    private long sum;

    @Test
    void million() {
        Object[][] rows = rows();
        MemoryObjectStore store = new MemoryObjectStore();
        try (DuckDbLake lake = new DuckDbLake(store, LakeSettings.in(folder))) {
            timed("open the engine", lake::check);
            for (int round = 0; round < ROUNDS; round++) {
                String key = "lake/bench/" + round;
                System.out.println("round " + round);
                write(lake, rows, key);
                System.out.printf("  object of %.1f MB%n", store.size(key).orElseThrow() / 1e6);
                read(lake, key);
                store.delete(key);
            }
        }
    }

    private void write(Lake lake, Object[][] rows, String key) {
        try (Lake.Writer writer = lake.begin(Rows.load(SCHEMA))) {
            timed("write", () -> {
                Row row = new Row(SCHEMA);
                for (int at = 0; at < rows.length; at++) {
                    for (int column = 0; column < rows[at].length; column++) {
                        row.set(column, rows[at][column]);
                    }
                    row.place(at + 1, at + 2, Map.of());
                    writer.write(row);
                }
            });
            timed("finish", () -> writer.finish(key));
        }
    }

    private void read(Lake lake, String key) {
        try (LakeTable table = lake.open(key, SCHEMA).orElseThrow()) {
            timed(
                    "read five columns",
                    () -> table.forEach(
                            List.of("sold_on", "product", "amount", "quantity", "customer"),
                            row -> sum += row.whole("quantity")));
            timed(
                    "read all columns",
                    () -> table.forEach(
                            SCHEMA.columns().stream().map(Column::name).toList(), row -> sum += row.whole("quantity")));
            timed("first question", () -> table.sql("select count(*) from dataset"));
            timed("question", () -> table.sql("select channel, sum(amount) from dataset group by 1 order by 1"));
        }
    }

    private void timed(String what, Runnable work) {
        cpu = SYSTEM.getProcessCpuTime();
        wall = System.nanoTime();
        work.run();
        System.out.printf(
                "  %-20s cpu %.2f s, wall %.2f s%n",
                what, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    private static Object[][] rows() {
        Random random = new Random(1);
        LocalDate start = LocalDate.of(2022, 1, 1);
        String[] categories = {"Coffee", "Tea & more", "Bakery", "Household", "Garden", "Toys"};
        String[] channels = {"store", "web", "phone"};
        Object[][] rows = new Object[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            long quantity = 1 + random.nextInt(9);
            BigDecimal price = BigDecimal.valueOf(100 + random.nextInt(20_000), 2);
            rows[i] = new Object[] {
                start.plusDays(random.nextInt(900)),
                "SO-" + (1_000_000 + i / 3),
                i % 3 + 1L,
                "Product number " + random.nextInt(500),
                categories[random.nextInt(categories.length)],
                quantity,
                price,
                price.multiply(BigDecimal.valueOf(quantity)),
                BigDecimal.valueOf(random.nextInt(5) * 5, 2),
                "C" + random.nextInt(60_000),
                channels[random.nextInt(channels.length)],
                random.nextInt(3) == 0 ? "note " + random.nextInt(1000) : null
            };
        }
        return rows;
    }
}
