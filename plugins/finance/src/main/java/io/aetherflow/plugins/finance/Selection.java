package io.aetherflow.plugins.finance;

import org.jspecify.annotations.Nullable;

/**
 * The payments that figures rest on, in SQL: those of one currency, with money spent positive.
 *
 * @param currency of the payments, empty for those that state none; null where the file states one or none
 * @param spendSign 1 where money spent is positive, −1 where it is negative
 */
record Selection(@Nullable String currency, int spendSign) {

    /**
     * One SELECT.
     *
     * @param query over the table {@code payments}; may begin with further common table expressions, as
     *     {@code , sums AS (…) SELECT …}
     */
    String sql(String query) {
        return """
                WITH payments AS (
                  SELECT row_no, source_line, txn_id, paid_on, counterparty, COALESCE(redacted, FALSE) AS redacted,
                    COALESCE(category, account_code) AS category, org_unit, amount, %s AS spend
                  FROM dataset%s
                )%s""".formatted(spendSign > 0 ? "amount" : "-amount", where(), joined(query.strip()));
    }

    private String where() {
        return currency == null ? "" : " WHERE " + Sql.is("currency", currency);
    }

    private static String joined(String query) {
        return query.startsWith(",") ? query : "\n" + query;
    }
}
