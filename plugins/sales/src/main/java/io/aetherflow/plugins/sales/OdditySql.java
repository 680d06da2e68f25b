package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.TopN;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@link AmountCheck} in SQL. */
final class OdditySql {

    private static final BigDecimal HALF_HUNDREDTH = new BigDecimal("0.005");

    private static final String LINES =
            "SELECT amount, tax, discount, quantity * unit_price AS full_amount, 0.01 + ABS(quantity) * 0.005 AS tolerance FROM dataset WHERE "
                    + LineSql.SALES + " AND quantity IS NOT NULL AND unit_price IS NOT NULL";

    /** Of a product of two, ten decimals are kept before it is multiplied again: what engines hold is 38 digits. */
    private static final String DISCOUNTED =
            "CASE WHEN discount = 0 THEN full_amount WHEN discount < 0 OR discount > 100 THEN"
                    + " full_amount - ABS(discount) WHEN discount > 1 THEN CAST(full_amount AS DECIMAL(38, 10)) * (1 - discount * 0.01)"
                    + " ELSE CAST(full_amount AS DECIMAL(38, 10)) * (1 - discount) END";

    private OdditySql() {}

    static String of(TopN.@Nullable Group usual) {
        String judged =
                "SELECT amount, full_amount, CASE WHEN " + near("full_amount") + " OR discount IS NOT NULL AND ("
                        + near("discounted") + ") THEN 0 ELSE 1 END AS odd FROM (SELECT *, " + DISCOUNTED
                        + " AS discounted FROM (" + LINES + ") AS lines) AS priced";
        return "SELECT COALESCE(SUM(odd), 0) AS odd_lines, COUNT(*) AS checked_lines, ROUND(1.0 * SUM(odd) / COUNT(*), 6) AS share,"
                + " SUM(CASE WHEN odd = 1 THEN amount - full_amount ELSE 0 END) AS difference"
                + (usual == null ? "" : usual(new BigDecimal(usual.key()))) + " FROM (" + judged + ") AS judged";
    }

    private static String near(String expected) {
        String off = "amount - " + expected;
        return "ABS(" + off + ") <= tolerance OR ABS(" + off + " - tax) <= tolerance";
    }

    /** Odd lines whose amount is so many times as much, rounded half up to two decimals. */
    private static String usual(BigDecimal ratio) {
        BigDecimal size = ratio.abs();
        String low = ratio.signum() == 0
                ? ""
                : " AND ABS(amount) >= ABS(full_amount) * "
                        + size.subtract(HALF_HUNDREDTH).toPlainString() + " AND SIGN(amount) * SIGN(full_amount) = "
                        + ratio.signum();
        return ", " + ratio.toPlainString() + " AS usual_ratio, COUNT(CASE WHEN odd = 1 AND full_amount <> 0" + low
                + " AND ABS(amount) < ABS(full_amount) * "
                + size.add(HALF_HUNDREDTH).toPlainString() + " THEN 1 END) AS usual_ratio_lines";
    }
}
