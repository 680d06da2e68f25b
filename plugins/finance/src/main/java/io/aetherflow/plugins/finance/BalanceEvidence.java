package io.aetherflow.plugins.finance;

/** The SELECTs that reproduce {@link Balances}. */
final class BalanceEvidence {

    private static final String TRANSACTIONS = """
            WITH transactions AS (
              SELECT journal, txn_id, MIN(posted_on) AS posted_on, MIN(source_line) AS line, COUNT(*) AS lines,
                SUM(COALESCE(debit, 0)) AS debit, SUM(COALESCE(credit, 0)) AS credit,
                SUM(COALESCE(debit, 0)) - SUM(COALESCE(credit, 0)) AS difference,
                CASE WHEN SUM(COALESCE(debit, 0)) = SUM(COALESCE(credit, 0)) OR COUNT(contra_account) = COUNT(*)
                  THEN 'balanced' WHEN COUNT(DISTINCT currency) > 1 THEN 'not judged' ELSE 'unbalanced' END AS verdict
              FROM dataset
              GROUP BY journal, txn_id
            ), facts AS (
              SELECT COUNT(*) AS transactions, COUNT(CASE WHEN verdict = 'balanced' THEN 1 END) AS balanced,
                COUNT(CASE WHEN verdict = 'unbalanced' THEN 1 END) AS unbalanced,
                COUNT(CASE WHEN verdict = 'not judged' THEN 1 END) AS not_judged,
                COALESCE(SUM(CASE WHEN verdict = 'unbalanced' THEN ABS(difference) END), 0) AS differences
              FROM transactions
            )
            """;
    private static final String SHARE =
            "SELECT balanced, transactions, ROUND(balanced / CAST(transactions AS DOUBLE), 6) AS balanced_share FROM facts";
    private static final String LIST = """
            SELECT journal, txn_id, posted_on, line, lines, debit, credit, difference, facts.transactions, balanced,
              unbalanced, not_judged, differences
            FROM transactions CROSS JOIN facts
            WHERE verdict = 'unbalanced'
            ORDER BY ABS(difference) DESC, line
            LIMIT\s""";
    private static final String NONE = "SELECT transactions, balanced, unbalanced, not_judged, differences FROM facts";
    private static final String WORST = """
            SELECT journal, txn_id, posted_on, difference, unbalanced
            FROM transactions CROSS JOIN facts
            WHERE verdict = 'unbalanced'
            ORDER BY ABS(difference) DESC, line
            LIMIT 1""";

    private BalanceEvidence() {}

    static String share() {
        return TRANSACTIONS + SHARE;
    }

    /** @param any whether some transactions do not balance: they are listed, each with what is true of all */
    static String list(boolean any) {
        return TRANSACTIONS + (any ? LIST + Balances.SHOWN : NONE);
    }

    /** The one with the largest difference, and how many there are. */
    static String worst() {
        return TRANSACTIONS + WORST;
    }

    static String counts() {
        return TRANSACTIONS + "SELECT balanced FROM facts";
    }
}
