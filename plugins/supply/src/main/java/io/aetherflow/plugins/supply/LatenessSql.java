package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Series;
import io.aetherflow.analytics.Sql;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The SELECTs behind lateness over time and by the members of a dimension, and behind volumes. */
final class LatenessSql {

    private static final String RATE = "1.0 * late / finished";

    private LatenessSql() {}

    static String byMonth(Basis basis, int fewest) {
        String month = Sql.start(Grain.MONTH, DayOfWeek.MONDAY, "COALESCE(due, counted)");
        String months = "SELECT " + month + " AS month, " + ShipmentSql.LATE + " AS late, " + ShipmentSql.FINISHED
                + " AS finished FROM " + ShipmentSql.rows(basis) + " WHERE COALESCE(due, counted) IS NOT NULL GROUP BY "
                + month;
        String first = "FIRST_VALUE(%s) OVER (ORDER BY " + RATE + " DESC, month)";
        String last = "FIRST_VALUE(%s) OVER (ORDER BY month DESC)";
        return "SELECT month, ROUND(" + RATE + ", 6) AS late_share, late, finished, COUNT(*) OVER () AS months, "
                + first.formatted("month") + " AS worst_month, " + first.formatted("ROUND(" + RATE + ", 6)")
                + " AS worst_share, " + last.formatted("month") + " AS latest_month, "
                + last.formatted("ROUND(" + RATE + ", 6)") + " AS latest_share FROM (" + months
                + ") AS months WHERE finished >= " + fewest + " ORDER BY month";
    }

    /** The members with most finished shipments, and those named, however few they have. */
    static String byMember(Dimension dimension, Basis basis, LatenessBy.Shown shown) {
        String named = shown.named().isEmpty() ? "" : " OR member IN " + Sql.texts(shown.named());
        return "SELECT member AS \"" + dimension.name() + "\", " + shares()
                + ", mean_days_late, members, all_finished, all_late FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY finished DESC,"
                + " member) AS nth FROM (" + members(dimension, basis, shown.kept())
                + ") AS kept WHERE finished > 0) AS ranked"
                + " WHERE nth <= " + shown.most() + named + " ORDER BY nth";
    }

    /** One member beside all others of its dimension. */
    static String member(Dimension dimension, Basis basis, String name) {
        return "SELECT " + Sql.text(dimension.name()) + " AS dimension, member, " + shares() + " FROM ("
                + members(dimension, basis, 0) + ") AS members WHERE member = " + Sql.text(name);
    }

    /** Late share of each member that has a finished shipment. */
    static String sharesOf(Dimension dimension, Basis basis) {
        return "SELECT " + dimension.sql() + " AS member, ROUND(1.0 * " + ShipmentSql.LATE + " / "
                + ShipmentSql.FINISHED
                + ", 6) AS late_share FROM " + ShipmentSql.rows(basis) + " WHERE days_late IS NOT NULL GROUP BY "
                + dimension.sql();
    }

    /** Shipments by the month they are counted in; a month without any has no row. */
    static String volume(Collection<Series> compared) {
        String month = Sql.start(Grain.MONTH, DayOfWeek.MONDAY, "counted");
        String months = "SELECT " + month + " AS month, COUNT(*) AS shipments FROM " + ShipmentSql.rows(null)
                + " WHERE counted IS NOT NULL GROUP BY " + month;
        if (compared.isEmpty()) {
            return "SELECT month, shipments FROM (" + months + ") AS months ORDER BY month";
        }
        List<LocalDate> pair = compared.stream().map(Series::first).toList();
        String latest = of(pair.get(1));
        String comparable = of(pair.get(0));
        return "SELECT month, shipments, " + latest + " AS latest_shipments, " + comparable
                + " AS comparable_shipments, ROUND(1.0 * (" + latest + " - " + comparable + ") / NULLIF(" + comparable
                + ", 0), 6) AS change_share FROM (" + months + ") AS months ORDER BY month";
    }

    private static String of(LocalDate month) {
        return "SUM(CASE WHEN month = " + Sql.day(month) + " THEN shipments ELSE 0 END) OVER ()";
    }

    private static String shares() {
        String others = "NULLIF(all_finished - finished, 0)";
        return "ROUND(" + RATE + ", 6) AS late_share, late, finished, ROUND(1.0 * (all_late - late) / " + others
                + ", 6) AS others_late_share, ROUND(late - 1.0 * (all_late - late) * finished / " + others
                + ", 0) AS extra_late";
    }

    /** @param kept the first so many members met; 0 for all */
    private static String members(Dimension dimension, Basis basis, int kept) {
        String all =
                "SELECT " + dimension.sql() + " AS member, " + ShipmentSql.LATE + " AS late, " + ShipmentSql.FINISHED
                        + " AS finished, ROUND(AVG(CASE WHEN days_late > 0 THEN days_late END), 1) AS mean_days_late, SUM("
                        + ShipmentSql.LATE + ") OVER () AS all_late, SUM(" + ShipmentSql.FINISHED
                        + ") OVER () AS all_finished, ROW_NUMBER() OVER (ORDER BY MIN(row_no)) AS met FROM "
                        + ShipmentSql.rows(basis)
                        + " WHERE " + dimension.sql() + " IS NOT NULL GROUP BY " + dimension.sql();
        return "SELECT *, COUNT(*) OVER () AS members FROM (" + all + ") AS members"
                + (kept == 0 ? "" : " WHERE met <= " + kept);
    }
}
