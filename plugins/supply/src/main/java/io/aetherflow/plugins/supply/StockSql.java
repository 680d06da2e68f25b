package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Sql;
import java.time.LocalDate;

/** What {@link StockItem} says about a row, in SQL, and the SELECTs behind the insights about the stock. */
final class StockSql {

    /** The columns of {@link StockItem#facts()}. */
    private static final String ITEM = "line, item, sku, name, warehouse, supplier, on_hand, on_order, reorder_level,"
            + " lead_time_days, shortfall, value";

    static final String OUT = "NOT gone AND on_hand <= 0";
    static final String UNDER_LEVEL = "shortfall > 0";
    static final String DISCONTINUED = "gone AND on_hand > 0";

    private static final String WHAT =
            "CASE WHEN name IS NOT NULL AND sku IS NOT NULL THEN name || ' (' || sku || ')' ELSE COALESCE(name, sku) END";
    private static final String LABEL = "CASE WHEN " + WHAT
            + " IS NULL THEN COALESCE(warehouse, 'line ' || CAST(source_line AS"
            + " VARCHAR)) WHEN warehouse IS NULL THEN " + WHAT + " ELSE " + WHAT + " || ' in ' || warehouse END";
    private static final String GONE = "COALESCE(discontinued, FALSE)";

    private StockSql() {}

    /** How many items there are on the latest day, and how many are in trouble. */
    static String counts() {
        return "SELECT " + counted() + " FROM " + latest();
    }

    static String levels() {
        return "SELECT COUNT(reorder_level) AS with_level, " + count(UNDER_LEVEL) + " AS under_level FROM " + latest();
    }

    static String value() {
        return "SELECT COUNT(value) AS items_with_cost, SUM(on_hand) AS units, SUM(value) AS value FROM " + latest();
    }

    static String count(String condition, String name) {
        return "SELECT MAX(as_of) AS as_of, " + count(condition) + " AS " + name + " FROM " + latest();
    }

    /** Those a condition holds for, the largest measure first, with a one-row selection beside each. */
    static String listed(String condition, String measure, String beside, String columns) {
        return "SELECT " + ITEM + ", " + columns + " FROM (SELECT * FROM " + latest() + " WHERE " + condition
                + ") AS listed CROSS JOIN (" + beside + ") AS whole ORDER BY COALESCE(" + measure
                + ", 0) DESC, line LIMIT "
                + StockHealth.SHOWN;
    }

    /** Units missing to the reorder levels. */
    static String missing() {
        return "SELECT COUNT(*) AS items, SUM(shortfall) AS units FROM " + latest() + " WHERE " + UNDER_LEVEL;
    }

    /** What is left of discontinued items, and what did not move between two days. */
    static String dead(LocalDate latest, LocalDate earlier) {
        return "SELECT as_of, discontinued_with_stock, discontinued_value, compared_with, items_compared, unmoved, CASE WHEN"
                + " items_with_cost > 0 THEN worth END AS unmoved_value FROM (" + leftOver()
                + ") AS left_over CROSS JOIN (SELECT " + Sql.day(earlier)
                + " AS compared_with, COUNT(*) AS items_compared, "
                + count("unmoved") + " AS unmoved, COALESCE(SUM(CASE WHEN unmoved THEN value END), 0) AS worth FROM ("
                + pairs(latest, earlier) + ") AS pairs) AS moved";
    }

    static String leftOver() {
        return "SELECT MAX(as_of) AS as_of, " + count(DISCONTINUED) + " AS discontinued_with_stock, COUNT(value) AS"
                + " items_with_cost, CASE WHEN COUNT(value) > 0 THEN COALESCE(SUM(CASE WHEN " + DISCONTINUED
                + " THEN value END), 0) END AS discontinued_value FROM " + latest();
    }

    /** That an item has stock and the same as on the earlier day. */
    static String unmoved(LocalDate latest, LocalDate earlier) {
        return "row_no IN (SELECT row_no FROM (" + pairs(latest, earlier) + ") AS pairs WHERE unmoved)";
    }

    /** @param measure {@code value} or {@code units} */
    static String bySupplier(String measure, int most, int kept) {
        String sum = "value".equals(measure) ? "SUM(COALESCE(value, 0))" : "SUM(on_hand)";
        String suppliers = "SELECT supplier, " + sum + " AS " + measure + ", COUNT(*) AS items, SUM(" + sum
                + ") OVER () AS total, ROW_NUMBER() OVER (ORDER BY MIN(row_no)) AS met FROM " + latest()
                + " WHERE supplier IS NOT NULL GROUP BY supplier";
        return "SELECT supplier, " + measure + ", ROUND(" + measure
                + " / NULLIF(total, 0), 6) AS share, items, total, COUNT(*) OVER () AS suppliers FROM (" + suppliers
                + ") AS suppliers" + (kept == 0 ? "" : " WHERE met <= " + kept) + " ORDER BY " + measure
                + " DESC, supplier LIMIT " + most;
    }

    private static String counted() {
        return "MAX(as_of) AS as_of, COUNT(*) AS items, " + count(OUT) + " AS out_of_stock, " + count("on_hand < 0")
                + " AS negative, SUM(on_hand) AS units";
    }

    private static String count(String condition) {
        return "COUNT(CASE WHEN " + condition + " THEN 1 END)";
    }

    private static String latest() {
        return items("as_of = (SELECT MAX(as_of) FROM dataset)") + " AS stock";
    }

    private static String items(String where) {
        return "(SELECT *, source_line AS line, " + LABEL + " AS item, " + GONE + " AS gone, CASE WHEN NOT " + GONE
                + " THEN reorder_level - on_hand - COALESCE(on_order, 0) END AS shortfall, CASE WHEN on_hand > 0 THEN on_hand"
                + " ELSE 0 END * unit_cost AS value FROM dataset WHERE " + where + ")";
    }

    /** Items found on both days; of several rows of an item and a day the last counts. */
    private static String pairs(LocalDate latest, LocalDate earlier) {
        return "SELECT now.row_no, now.value, now.on_hand > 0 AND now.on_hand = earlier.on_hand AS unmoved FROM ("
                + last(latest) + ") AS now JOIN (" + last(earlier)
                + ") AS earlier ON now.sku IS NOT DISTINCT FROM earlier.sku AND now.warehouse IS NOT DISTINCT FROM"
                + " earlier.warehouse AND now.told_by IS NOT DISTINCT FROM earlier.told_by WHERE now.nth = 1 AND earlier.nth = 1";
    }

    private static String last(LocalDate day) {
        String name = "CASE WHEN sku IS NULL THEN name END";
        return "SELECT *, " + name + " AS told_by, ROW_NUMBER() OVER (PARTITION BY sku, warehouse, " + name
                + " ORDER BY row_no DESC) AS nth FROM " + items("as_of = " + Sql.day(day)) + " AS stock";
    }
}
