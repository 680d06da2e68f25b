package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Sql;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** What {@link SaleKind} says about a line, in SQL, for the evidence of insights. */
final class LineSql {

    /** Lines that count; of them the sums below are taken. */
    static final String COUNTED = "kind <> 'cancelled'";

    static final String SALES = "kind = 'sale'";

    /** What a line that counts adds to revenue. */
    static final String REVENUE = "CASE WHEN kind = 'return' AND amount > 0 THEN 0 ELSE amount END";

    /** What any line adds to the units sold. */
    static final String UNITS = "CASE WHEN kind = 'sale' OR kind = 'return' AND quantity < 0 THEN quantity ELSE 0 END";

    private LineSql() {}

    static String member(Dimension dimension) {
        return dimension == Dimension.PRODUCT ? "COALESCE(product, product_code)" : dimension.column();
    }

    /** Restricts a selection of lines that count to the members kept apart: the first ones met. */
    static String firstMet(Dimension dimension, boolean all, int most) {
        String member = member(dimension);
        return all
                ? ""
                : " AND %1$s IN (SELECT %1$s FROM dataset WHERE %2$s AND %1$s IS NOT NULL GROUP BY %1$s ORDER BY MIN(row_no) LIMIT %3$s)"
                        .formatted(member, COUNTED, most);
    }

    /** How many different days have a line that counts, and between which days they lie. */
    static String days() {
        return "SELECT COUNT(DISTINCT sold_on) AS days, MIN(sold_on) AS first_day, MAX(sold_on) AS last_day FROM dataset WHERE "
                + COUNTED;
    }

    static String start(Grain grain, DayOfWeek weekStart) {
        return Sql.start(grain, weekStart, "sold_on");
    }

    static String within(LocalDate first, LocalDate last) {
        return Sql.between("sold_on", first, last);
    }
}
