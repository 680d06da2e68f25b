package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Sql;

/** The SELECTs behind what is said about products. */
final class ProductsSql {

    private static final String PRODUCT = LineSql.member(Dimension.PRODUCT);
    private static final String NAMED = PRODUCT + " <> " + Sql.text(SalesDerivations.NOT_NAMED);

    static final String NONE = "SELECT COUNT(DISTINCT " + PRODUCT + ") AS products FROM dataset WHERE "
            + LineSql.COUNTED + " AND " + NAMED;

    private ProductsSql() {}

    /** The largest, with the number of products and what those shown bring together. */
    static String top(Members members, int shown) {
        String products =
                ("SELECT %1$s AS product, SUM(%2$s) AS revenue, COUNT(*) AS lines FROM dataset WHERE %3$s AND %4$s%5$s"
                                + " GROUP BY %1$s")
                        .formatted(
                                PRODUCT,
                                LineSql.REVENUE,
                                LineSql.COUNTED,
                                NAMED,
                                LineSql.firstMet(Dimension.PRODUCT, members.complete(), Members.MOST_RANKED));
        String ranked =
                "SELECT product, revenue, lines, COUNT(*) OVER () AS products, ROW_NUMBER() OVER (ORDER BY revenue DESC,"
                        + " product) AS nth FROM (" + products + ") AS products";
        return "SELECT product, revenue, lines, products, SUM(revenue) OVER () AS top_revenue FROM (" + ranked
                + ") AS ranked WHERE nth <= " + shown + " ORDER BY nth";
    }

    /** Those that sell clearly less, by the bound of {@link FallingProducts}; a row of counts alone where none does. */
    static String falling(Comparison comparison, boolean any, int shown) {
        String candidates = "SELECT *, COUNT(*) OVER () AS candidates FROM ("
                + new ChangeSql(comparison).members(Dimension.PRODUCT) + ") AS members WHERE lines_before >= "
                + FallingProducts.FEWEST_LINES + " AND product <> " + Sql.text(SalesDerivations.NOT_NAMED);
        String from = " FROM (" + candidates + ") AS candidates WHERE after < before AND (lines_after - lines_before) /"
                + " SQRT(lines_before + lines_after) < -SQRT(" + FallingProducts.Z_ONE_IN_HUNDRED + " * "
                + FallingProducts.Z_ONE_IN_HUNDRED + " + 2 * LN(candidates))";
        return any
                ? "SELECT product, before, after, after - before AS difference, lines_before, lines_after, COUNT(*) OVER () AS"
                        + " products" + from + " ORDER BY difference, product LIMIT " + shown
                : "SELECT COUNT(*) AS products" + from;
    }

    /** One product in both windows. */
    static String compared(Comparison comparison, String product) {
        return "SELECT product, before, after FROM (" + new ChangeSql(comparison).members(Dimension.PRODUCT)
                + ") AS members WHERE product = " + Sql.text(product);
    }

    /** One product's part of the whole. */
    static String share(String product) {
        String sums =
                "SELECT SUM(CASE WHEN %1$s = %2$s THEN %3$s ELSE 0 END) AS revenue, SUM(%3$s) AS whole, MAX(sold_on) -"
                        + " MIN(sold_on) + 1 AS days FROM dataset WHERE %4$s";
        return ("SELECT %2$s AS product, revenue, ROUND(revenue / whole, 6) AS share, ROUND(revenue / days, 2) AS a_day, days"
                        + " FROM (" + sums + ") AS sums")
                .formatted(PRODUCT, Sql.text(product), LineSql.REVENUE, LineSql.COUNTED);
    }
}
