package io.aetherflow.analytics.kit;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the evidence of insights on a real engine, over the rows they were drawn from, and compares what it gives with
 * what the insights say: a column is a number of the payload, which each row repeats, or one of the elements of the
 * payload's list (else of the drivers, else of the chart's rows), one row each and in their order. Money is equal exactly,
 * a ratio within the last digit of the payload's.
 */
public final class EvidenceCheck implements AutoCloseable {

    private final Connection connection;
    private final Set<String> besides;

    public EvidenceCheck(DatasetView rows) throws SQLException {
        this(rows, Set.of());
    }

    /** @param besides columns that evidence may show beside an insight's own where the insight has no chart */
    public EvidenceCheck(DatasetView rows, Set<String> besides) throws SQLException {
        this.besides = Set.copyOf(besides);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        EvidenceTable.create(connection, rows);
    }

    /**
     * Fails where the evidence says something else than the insight.
     *
     * @return the keys of the payload, and of the elements of its list, that the evidence does not reproduce
     */
    public Set<String> unreproduced(Insight insight) throws SQLException {
        String select = Objects.requireNonNull(
                insight.evidenceSql(), () -> insight.type() + " '" + insight.title() + "' has no evidence");
        return new EvidenceComparison(insight, select, run(select), besides).unreproduced();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Map<String, @Nullable Object>> run(String select) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(select)) {
            while (answer.next()) {
                rows.add(row(answer));
            }
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + select, e);
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(ResultSet answer) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), answer.getObject(i));
        }
        return row;
    }
}
