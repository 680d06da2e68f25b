package io.aetherflow.lake;

import io.aetherflow.core.table.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** Rows on their way as a table of the engine: {@code lake_rows(ticket)}. It is registered once, since the driver never forgets one. */
final class RowFunction implements DuckDBTableFunction<RowRelay, RowRelay, RowRelay> {

    private static final String NAME = "lake_rows";
    private static final int DECIMAL_WIDTH = 38;

    private final Map<Long, RowRelay> relays = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    void register(Connection connection) throws SQLException {
        try (var builder = DuckDBFunctions.tableFunction()) {
            builder.withName(NAME)
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withFunction(this)
                    .register(connection);
        }
    }

    /** The table of these rows, for one query. */
    String table(RowRelay relay) {
        long ticket = tickets.incrementAndGet();
        relays.put(ticket, relay);
        return NAME + "(" + ticket + ")";
    }

    @Override
    public RowRelay bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        RowRelay relay =
                Objects.requireNonNull(relays.remove(info.getParameter(0).getLong()));
        for (Column column : relay.schema().columns()) {
            add(info, column);
        }
        info.addResultColumn("row_no", DuckDBColumnType.BIGINT);
        info.addResultColumn("source_line", DuckDBColumnType.BIGINT);
        info.addResultColumn("extra", DuckDBColumnType.VARCHAR);
        return relay;
    }

    private static void add(DuckDBTableFunctionBindInfo info, Column column) throws SQLException {
        CellType type = CellType.of(column.type());
        if (type == CellType.DECIMAL) {
            try (DuckDBLogicalType decimal = DuckDBLogicalType.decimal(DECIMAL_WIDTH, CellType.PLACES)) {
                info.addResultColumn(column.name(), decimal);
            }
        } else {
            info.addResultColumn(column.name(), DuckDBColumnType.valueOf(type.sql()));
        }
    }

    /** One thread asks for the rows, so that they keep their order. */
    @Override
    public RowRelay init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return info.getBindData();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws InterruptedException {
        RowRelay relay = info.getInitData();
        RowBatch batch = relay.next();
        if (batch == null) {
            return 0;
        }
        int rows = batch.fill(chunk);
        relay.giveBack(batch);
        return rows;
    }
}
