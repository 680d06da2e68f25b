package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Series;
import io.aetherflow.core.insight.Driver;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The SELECTs behind a comparison of two windows of time: the whole, and the members that moved most. */
record ChangeSql(Comparison comparison) {

    /** The whole in both windows; where members drove the change, one row for each of them, the whole beside it. */
    String whole(List<Driver> drivers, int each) {
        String columns =
                "before, after, after - before AS difference, ROUND((after - before) / NULLIF(ABS(before), 0), 6) AS share";
        String whole = "(SELECT " + sum(before()) + " AS before, " + sum(after()) + " AS after FROM dataset WHERE "
                + LineSql.COUNTED + ") AS whole";
        return drivers.isEmpty()
                ? "SELECT " + columns + " FROM " + whole
                : "SELECT dimension, member, contribution, " + columns + " FROM (" + ranked()
                        + ") AS drivers CROSS JOIN " + whole + " WHERE nth <= " + each + " ORDER BY place, nth";
    }

    /** Each member's revenue and lines in both windows. */
    String members(Dimension dimension) {
        String member = LineSql.member(dimension);
        return "SELECT " + member + " AS " + dimension.column() + ", " + sum(before()) + " AS before, " + sum(after())
                + " AS after, COUNT(CASE WHEN " + before() + " THEN 1 END) AS lines_before, COUNT(CASE WHEN " + after()
                + " THEN 1 END) AS lines_after" + lines(dimension) + " GROUP BY " + member;
    }

    private String ranked() {
        String members =
                Arrays.stream(Dimension.values()).map(this::contributions).collect(Collectors.joining(" UNION ALL "));
        return "SELECT place, dimension, member, contribution, ROW_NUMBER() OVER (PARTITION BY place ORDER BY"
                + " ABS(contribution) DESC, member) AS nth FROM (" + members
                + ") AS members WHERE members >= 2 AND contribution "
                + (comparison.change().difference().signum() < 0 ? "< 0" : "> 0");
    }

    private String contributions(Dimension dimension) {
        String member = LineSql.member(dimension);
        return "SELECT " + dimension.ordinal() + " AS place, '" + dimension.column() + "' AS dimension, " + member
                + " AS member, " + sum(after()) + " - " + sum(before())
                + " AS contribution, COUNT(*) OVER () AS members"
                + lines(dimension) + " GROUP BY " + member;
    }

    private String lines(Dimension dimension) {
        return " FROM dataset WHERE " + LineSql.COUNTED + " AND (" + before() + " OR " + after() + ") AND "
                + LineSql.member(dimension) + " IS NOT NULL"
                + LineSql.firstMet(
                        dimension, comparison.facts().members(dimension).comparable(), Members.MOST_BY_MONTH);
    }

    private String before() {
        return within(comparison.periods().before());
    }

    private String after() {
        return within(comparison.periods().after());
    }

    private static String within(Series window) {
        return LineSql.within(window.first(), window.lastDay());
    }

    private static String sum(String window) {
        return "SUM(CASE WHEN " + window + " THEN " + LineSql.REVENUE + " ELSE 0 END)";
    }
}
