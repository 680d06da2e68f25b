package io.aetherflow.plugins.finance;

/** The SELECTs that reproduce which payments are out of their usual range: {@link UsualAmounts} and its range, in SQL. */
final class UnusualEvidence {

    private static final String SCORED = """
            , sizes AS (
              SELECT source_line AS line, txn_id, paid_on, counterparty,
                COALESCE(category, 'payments without a category') AS category, amount,
                LOG10(CAST(ABS(amount) AS DOUBLE)) AS size
              FROM payments
              WHERE spend > 0
            ), middles AS (
              SELECT category, COUNT(*) AS members,
                PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY size) AS middle,
                PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY size) AS first_quartile,
                PERCENTILE_CONT(0.75) WITHIN GROUP (ORDER BY size) AS third_quartile
              FROM sizes
              GROUP BY category
            ), distances AS (
              SELECT sizes.category, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ABS(size - middle)) AS deviation,
                AVG(ABS(size - middle)) AS mean_distance
              FROM sizes JOIN middles ON middles.category = sizes.category
              GROUP BY sizes.category
            ), ranges AS (
              SELECT middles.category, members, middle, GREATEST(0.1, CASE
                WHEN deviation > 0 THEN 1.4826 * deviation
                WHEN third_quartile > first_quartile THEN (third_quartile - first_quartile) / 1.349
                ELSE 1.2533141373155001 * mean_distance END) AS spread
              FROM middles JOIN distances ON distances.category = middles.category
              WHERE members >= ${fewest}
            ), scored AS (
              SELECT line, txn_id, paid_on, counterparty, sizes.category, amount, members, middle, spread,
                (size - middle) / spread AS score
              FROM sizes JOIN ranges ON ranges.category = sizes.category
            ), outside AS (
              SELECT line, txn_id, paid_on, counterparty, category, amount, middle, spread, score,
                ROW_NUMBER() OVER (ORDER BY ABS(score) DESC, line) AS place
              FROM scored
              WHERE ABS(score) > 4
            ), facts AS (
              SELECT (SELECT COUNT(*) FROM outside) AS unusual, (SELECT COUNT(*) FROM scored) AS judged_payments,
                (SELECT COUNT(*) FROM ranges) AS judged_categories,
                (SELECT COUNT(*) FROM sizes) - (SELECT COUNT(*) FROM scored) AS left_out_payments
            )
            """;
    private static final String WORST = """
            SELECT line, txn_id, paid_on, counterparty, category, amount AS value,
              ROUND(POWER(10, middle), 2) AS usual,
              ROUND(POWER(10, middle - 4 * spread), 2) AS expected_low,
              ROUND(POWER(10, middle + 4 * spread), 2) AS expected_high, ROUND(score, 2) AS score,
              unusual, judged_payments, judged_categories, left_out_payments
            FROM outside CROSS JOIN facts
            WHERE place <= ${shown}
            ORDER BY place""";
    private static final String NONE =
            "SELECT unusual, judged_payments, judged_categories, left_out_payments FROM facts";
    private static final String HIGH = """
            SELECT line, COUNT(*) OVER () AS payments
            FROM outside
            WHERE place <= ${shown} AND score > 0
            ORDER BY place
            LIMIT 1""";

    private UnusualEvidence() {}

    /** @param any whether some payments are out of range: they are listed, each with what is true of all */
    static String of(boolean any) {
        return filled(SCORED + (any ? WORST : NONE));
    }

    /** The first of the unusually large ones among those listed, and how many they are. */
    static String high() {
        return filled(SCORED + HIGH);
    }

    private static String filled(String template) {
        return template.replace("${fewest}", String.valueOf(UnusualPayments.FEWEST))
                .replace("${shown}", String.valueOf(UnusualPayments.SHOWN));
    }
}
