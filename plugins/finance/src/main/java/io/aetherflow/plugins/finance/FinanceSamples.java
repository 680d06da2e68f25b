package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.CsvLine;
import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Two years of a retailer's payments in the layout of a public spend report. Every row is legal; among them are what real
 * reports have: credits, withheld names, repeated payments, a few amounts far out of their range, empty optional cells,
 * commas, quotes and accents.
 */
final class FinanceSamples implements SampleData {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 731;
    private static final double CREDITS = 0.015;
    private static final double REPEATS = 0.004;
    private static final double OUTLIERS = 0.002;
    private static final double WITHOUT_UNIT = 0.01;

    @Override
    public String schema() {
        return TransactionsSchema.NAME;
    }

    @Override
    public void write(long rows, long seed, Writer out) throws IOException {
        CsvLine csv = new CsvLine(out);
        csv.write(
                "organisational_unit",
                "expenditure_category",
                "expenditure_code",
                "paid_date",
                "trans_no",
                "amount",
                "currency",
                "supplier_id",
                "supplier_name",
                "description");
        Random random = new Random(seed);
        Sample last = Sample.drawn(random, FIRST_DAY);
        for (long i = 0; i < rows; i++) {
            boolean repeat = i > 0 && random.nextDouble() < REPEATS;
            last = repeat ? last : Sample.drawn(random, FIRST_DAY.plusDays(i * DAYS / rows));
            last.write(csv, i + 1, random.nextDouble() < WITHOUT_UNIT);
        }
        out.flush();
    }

    private record Sample(SpendKind kind, int supplier, LocalDate day, BigDecimal amount) {

        static Sample drawn(Random random, LocalDate day) {
            SpendKind kind = SpendKind.drawn(random.nextDouble());
            int supplier = random.nextInt(kind.suppliers().size());
            double size = kind.median() * StrictMath.exp(kind.spread() * random.nextGaussian());
            double draw = random.nextDouble();
            double scale = draw < CREDITS ? -0.5 : draw < CREDITS + OUTLIERS ? 60 : 1;
            long cents = StrictMath.round(size * scale * season(day) * 100);
            return new Sample(kind, supplier, day, BigDecimal.valueOf(cents == 0 ? 1 : cents, 2));
        }

        /** The last quarter of a retailer's year is its largest. */
        private static double season(LocalDate day) {
            return day.getMonthValue() >= 10 ? 1.25 : 1;
        }

        void write(CsvLine csv, long number, boolean withoutUnit) throws IOException {
            List<String> suppliers = kind.suppliers();
            csv.write(
                    withoutUnit ? "" : kind.unit(),
                    kind.category(),
                    kind.code(),
                    day,
                    String.valueOf(40_000_000 + number),
                    amount,
                    "GBP",
                    kind.code().charAt(0) + "-" + (100 + supplier),
                    suppliers.get(supplier),
                    amount.signum() < 0 ? "Credit note" : kind.category());
        }
    }
}
