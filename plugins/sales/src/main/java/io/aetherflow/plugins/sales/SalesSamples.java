package io.aetherflow.plugins.sales;

import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/**
 * Three years of a small chain of shops: weekly and yearly seasons, growth, a product or two that fade, returns,
 * cancellations, discounts; and, now and then, a line that lacks its amount, its day or its customer, a line written twice,
 * and names with quotes, commas and line breaks.
 */
final class SalesSamples implements SampleData {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final String HEADER = "order_id,line_no,sold_on,product_code,product,category,quantity,unit_price,"
            + "discount,amount,tax,cost,customer,channel,location,status,currency\n";

    @Override
    public String schema() {
        return SalesSchema.NAME;
    }

    @Override
    public void write(long rows, long seed, Writer out) throws IOException {
        out.write(HEADER);
        SampleDays days = new SampleDays(FIRST_DAY, LAST_DAY, rows);
        SampleOrders orders = new SampleOrders(seed);
        StringBuilder text = new StringBuilder(1 << 16);
        for (int day = 0; day < days.count(); day++) {
            orders.startDay(days.date(day), days.share(day));
            for (long left = days.rows(day); left > 0; left--) {
                orders.writeLine(text);
                if (text.length() > 1 << 15) {
                    out.append(text);
                    text.setLength(0);
                }
            }
        }
        out.append(text);
    }
}
