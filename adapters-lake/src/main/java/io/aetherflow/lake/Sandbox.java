package io.aetherflow.lake;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.table.QueryResult;
import java.io.IOException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Questions over one Parquet file, in an engine that sees nothing else. It runs in this process all the same, so its
 * questions are checked first and their answers are bounded.
 */
final class Sandbox implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 15;
    private static final Set<String> PLAIN = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE",
            "DATE",
            "TIMESTAMP");
    private static final Pattern PATHS = Pattern.compile("(?<![\\w/])/[^\\s\"':,;()]+/[^\\s\"':,;()]*");

    private final DuckDBConnection connection;
    private final Deadlines deadlines;
    private final Duration longest;

    private Sandbox(DuckDBConnection connection, Deadlines deadlines, Duration longest) {
        this.connection = connection;
        this.deadlines = deadlines;
        this.longest = longest;
    }

    static Sandbox over(Projection projection, Engine engine) throws SQLException, IOException {
        DuckDBConnection connection = engine.caged(projection.file());
        try {
            Engine.run(connection, "CREATE VIEW dataset AS " + projection.dataset());
            return new Sandbox(connection, engine.deadlines(), engine.settings().longestQuery());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    QueryResult answer(String select, int most) {
        try {
            String checked = new SelectCheck(connection, select).checked();
            return run(checked, most);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private QueryResult run(String select, int most) throws SQLException {
        List<String> names = new ArrayList<>();
        String bounded = bounded(select, names, most);
        try (Statement statement = connection.createStatement();
                Deadlines.Deadline deadline = deadlines.cancel(statement, longest)) {
            try {
                return new QueryResult(names, Answer.of(statement, bounded).rows());
            } catch (SQLException e) {
                throw deadline.passed()
                        ? SelectCheck.refusal("took longer than " + longest.toSeconds() + " seconds")
                        : refusal(e);
            }
        }
    }

    /** The question in brackets, with what the house has no type for as text, and no text without end. */
    private String bounded(String select, List<String> names, int most) throws SQLException {
        List<String> cells = new ArrayList<>();
        List<String> places = new ArrayList<>();
        try (DuckDBPreparedStatement statement = connection.prepare(select)) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
                String place = "c" + column;
                places.add(place);
                cells.add(cell(place, columns.getColumnTypeName(column)));
            }
        }
        return "SELECT " + String.join(", ", cells) + " FROM (" + select + "\n) AS answer(" + String.join(", ", places)
                + ") LIMIT " + most;
    }

    private static String cell(String place, String type) {
        String kind = type.toUpperCase(Locale.ROOT);
        if (PLAIN.contains(kind) || kind.startsWith("DECIMAL")) {
            return place;
        }
        if (kind.equals("TIMESTAMP_S") || kind.equals("TIMESTAMP_MS") || kind.equals("TIMESTAMP_NS")) {
            return place + "::TIMESTAMP";
        }
        String text = place + "::VARCHAR";
        return "CASE WHEN strlen(" + text + ") > " + LONGEST_TEXT + " THEN error('a text of the answer is longer than "
                + LONGEST_TEXT + " bytes') ELSE " + text + " END";
    }

    private static AetherException refusal(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf("\n\nLINE ");
        String words = (end < 0 ? message : message.substring(0, end))
                .replace('\n', ' ')
                .strip();
        return SelectCheck.refusal("does not run: " + PATHS.matcher(words).replaceAll("…"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
