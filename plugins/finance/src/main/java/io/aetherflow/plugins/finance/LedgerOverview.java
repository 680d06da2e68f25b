package io.aetherflow.plugins.finance;

import io.aetherflow.analytics.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one currency, as a whole.
 *
 * @param currency that the SQL of figures has to select; null where there is no other
 */
record LedgerOverview(
        Money money, @Nullable String currency, long lines, BigDecimal debit, BigDecimal credit, DayOfWeek weekStart) {

    /**
     * The SELECT that a query makes.
     *
     * @param query over the table {@code postings}; may begin with further common table expressions, as
     *     {@code , sums AS (…) SELECT …}
     */
    String sql(String query) {
        String where = currency == null ? "" : " WHERE " + Sql.is("currency", currency);
        String rest = query.strip();
        return """
                WITH postings AS (
                  SELECT row_no, source_line, txn_id, posted_on, account, account_name, description,
                    COALESCE(debit, 0) AS debit, COALESCE(credit, 0) AS credit,
                    COALESCE(debit, 0) - COALESCE(credit, 0) AS amount
                  FROM dataset""" + where + "\n)" + (rest.startsWith(",") ? "" : "\n") + rest;
    }

    /** What was moved, on either side. */
    BigDecimal turnover() {
        return debit.add(credit);
    }
}
