package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.CsvLine;
import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/**
 * Eighteen months of a retailer's inbound shipments. Every row is legal; among them are what real files have: open and
 * cancelled shipments, a few delivered before they were ordered, {@code N/A} as a mode, empty optional cells, commas,
 * quotes and accents.
 */
final class SupplySamples implements SampleData {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 549;
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays(DAYS - 1L);
    private static final double CANCELLED = 0.02;
    private static final double ODD = 0.002;
    private static final double WITHOUT_FREIGHT = 0.05;

    @Override
    public String schema() {
        return ShipmentsSchema.NAME;
    }

    @Override
    public void write(long rows, long seed, Writer out) throws IOException {
        CsvLine csv = new CsvLine(out);
        csv.write(
                "shipment_no",
                "order_date",
                "promised_date",
                "shipped_date",
                "delivered_date",
                "supplier",
                "carrier",
                "origin",
                "destination",
                "shipment_mode",
                "item",
                "quantity",
                "value",
                "freight_cost",
                "weight_kg",
                "status");
        Random random = new Random(seed);
        for (long i = 0; i < rows; i++) {
            Sample.drawn(random, FIRST_DAY.plusDays(i * DAYS / rows)).write(csv, i + 1, random);
        }
        out.flush();
    }

    private record Sample(Lane lane, LocalDate ordered, int taken, boolean cancelled, int quantity) {

        static Sample drawn(Random random, LocalDate day) {
            Lane lane = Lane.ALL.get(random.nextInt(Lane.ALL.size()));
            double spread = 0.6 + lane.days() * 0.06;
            double beyond = lane.delay() + rush(day) + spread * random.nextGaussian();
            int taken = Math.max(1, lane.days() + (int) StrictMath.round(beyond));
            boolean odd = random.nextDouble() < ODD;
            return new Sample(
                    lane, day, odd ? -taken : taken, random.nextDouble() < CANCELLED, 1 + random.nextInt(400));
        }

        /** Before Christmas everything takes longer. */
        private static double rush(LocalDate day) {
            return day.getMonthValue() >= 11 ? 1.1 : 0;
        }

        void write(CsvLine csv, long number, Random random) throws IOException {
            LocalDate shipped = ordered.plusDays(Math.max(0, Math.min(1 + random.nextInt(2), taken - 1)));
            LocalDate delivered = ordered.plusDays(taken);
            boolean left = !cancelled && !shipped.isAfter(LAST_DAY);
            boolean arrived = left && !delivered.isAfter(LAST_DAY);
            long cents = quantity * (250L + random.nextInt(3000));
            boolean withoutFreight = random.nextDouble() < WITHOUT_FREIGHT;
            csv.write(
                    "SH-" + (100_000 + number),
                    ordered,
                    ordered.plusDays(lane.days()),
                    left ? shipped : "",
                    arrived ? delivered : "",
                    lane.supplier(),
                    lane.carrier(),
                    lane.origin(),
                    lane.destination(),
                    lane.mode(),
                    Lane.ITEMS.get(random.nextInt(Lane.ITEMS.size())),
                    quantity,
                    BigDecimal.valueOf(cents, 2),
                    withoutFreight ? "" : BigDecimal.valueOf(cents * (3 + lane.days() / 10) / 100, 2),
                    BigDecimal.valueOf(quantity * (20L + random.nextInt(80)), 1),
                    cancelled ? "Cancelled" : arrived ? "Delivered" : left ? "In transit" : "Ordered");
        }
    }
}
