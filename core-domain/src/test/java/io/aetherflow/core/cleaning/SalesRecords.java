package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.RowRule;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A made-up file of sales, for measurements: twelve columns, some 110 bytes a record, one in a hundred bad in one of ten ways. */
final class SalesRecords implements RecordReader {

    static final TableSchema SCHEMA = TableSchema.named("shop_sales")
            .columns(
                    Column.date("sold_on"),
                    Column.money("amount"),
                    Column.text("product"),
                    Column.text("order_id"),
                    Column.text("product_code"),
                    Column.text("category"),
                    Column.decimal("quantity"),
                    Column.money("unit_price").atLeast("0"),
                    Column.decimal("discount"),
                    Column.text("customer"),
                    Column.text("channel").oneOf("Shop", "Web", "Phone"),
                    Column.text("location"),
                    Column.text("kind").oneOf("sale", "return"))
            .requires(
                    Requirement.column("sold_on"),
                    Requirement.anyOf(Requirement.allOf("amount"), Requirement.allOf("quantity", "unit_price")),
                    Requirement.oneOf("product", "product_code"))
            .derives(
                    Derivation.fallback(
                            "amount", List.of("quantity", "unit_price"), "amount = quantity × price", row -> null),
                    Derivation.computed("kind", List.of("quantity"), "kind by the sign of the quantity", row -> {
                        BigDecimal quantity = row.decimal("quantity");
                        return quantity != null && quantity.signum() < 0 ? "return" : "sale";
                    }))
            .rules(new RowRule("plausible_day", List.of("sold_on"), "The day is odd", "Correct it", row -> {
                LocalDate day = row.date("sold_on");
                return day == null || (day.getYear() >= 1900 && day.getYear() < 2100);
            }))
            .build();

    private static final List<String> HEADER = List.of(
            "order_id",
            "sold_on",
            "product_code",
            "product",
            "category",
            "quantity",
            "unit_price",
            "discount",
            "amount",
            "customer",
            "channel",
            "location");
    private static final String[] PRODUCTS = {"Ceramic mug", "Standing desk", "Desk lamp, black", "Garden chair"};
    private static final String[] CHANNELS = {"Shop", "Web", "web", "Phone"};
    private static final String[] PLACES = {"Leeds", "Manchester", "Birmingham", "York", "Newcastle"};
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final Random random = new Random(20240131);
    private RawRecord[] ready = {};
    private int next;
    private long line = 1;

    /** Makes so many further records; all of their cells are new. */
    void make(int records) {
        ready = new RawRecord[records];
        for (int i = 0; i < records; i++) {
            ready[i] = new RawRecord(++line, cells());
        }
        next = 0;
    }

    /** Back to the first of the records made last. */
    void rewind() {
        next = 0;
    }

    @Override
    public FileFacts facts() {
        return FileFacts.text("csv", "UTF-8", ',', HEADER, 1);
    }

    @Override
    public @Nullable RawRecord next() {
        return next < ready.length ? ready[next++] : null;
    }

    @Override
    public long position() {
        return line;
    }

    @Override
    public void close() {
        // Nothing to close.
    }

    private String[] cells() {
        int product = random.nextInt(400);
        int quantity = random.nextInt(50) == 0 ? -1 : 1 + random.nextInt(12);
        int price = 199 + product * 37;
        int discount = random.nextInt(4) == 0 ? 5 * random.nextInt(6) : 0;
        LocalDate day = FIRST.plusDays(random.nextInt(1000));
        String[] cells = {
            "SO-" + (10_000_000 + line),
            day.toString(),
            "P-" + (10_000 + product),
            PRODUCTS[product % PRODUCTS.length] + " " + product,
            "Category " + product % 23,
            String.valueOf(quantity),
            BigDecimal.valueOf(price, 2).toString(),
            discount == 0 ? "" : "0." + (discount < 10 ? "0" : "") + discount,
            BigDecimal.valueOf((long) price * quantity * (100 - discount), 4)
                    .setScale(2, RoundingMode.DOWN)
                    .toString(),
            "Customer " + random.nextInt(50_000),
            new String(CHANNELS[random.nextInt(CHANNELS.length)].toCharArray()),
            new String(PLACES[random.nextInt(PLACES.length)].toCharArray())
        };
        return random.nextInt(100) == 0 ? spoilt(cells, random.nextInt(10)) : cells;
    }

    private static String[] spoilt(String[] cells, int kind) {
        switch (kind) {
            case 0 -> cells[1] = "2024-02-30";
            case 1 -> cells[1] = "soon";
            case 2 -> cells[1] = "";
            case 3 -> cells[6] = "-5.00";
            case 4 -> cells[10] = "Pigeon";
            case 5 -> {
                cells[8] = "n.a.";
                cells[5] = "many";
            }
            case 6 -> {
                cells[2] = "";
                cells[3] = "N/A";
            }
            case 7 -> cells[1] = "0203-01-31";
            case 8 -> {
                return Arrays.copyOf(cells, 11);
            }
            default -> {
                String[] more = Arrays.copyOf(cells, 13);
                more[12] = "x";
                return more;
            }
        }
        return cells;
    }
}
