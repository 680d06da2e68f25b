package io.aetherflow.postgres.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.postgres.Conditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the clean rows of a dataset are.
 *
 * @param id null where nothing was loaded yet; then there is no table either
 * @param rows so many
 */
record CurrentLoad(@Nullable UUID id, @Nullable String table, List<StoredColumn> columns, long rows) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final int OWN_COLUMNS = 3;

    static Optional<CurrentLoad> find(Handle handle, Scope scope, UUID datasetId) {
        Conditions conditions = Conditions.within(scope, "d.").and("d.id = :dataset", "dataset", datasetId);
        return conditions
                .bindTo(handle.createQuery("""
                        select d.current_load_id, d.accepted, t.name,
                               array(select c ->> 'name' from jsonb_array_elements(t.columns) c) as names,
                               array(select c ->> 'type' from jsonb_array_elements(t.columns) c) as types
                          from datasets d
                          left join clean_tables t on t.name = d.schema_name and t.department = d.department
                        """ + conditions.where()))
                .map((row, context) -> new CurrentLoad(
                        row.getObject("current_load_id", UUID.class),
                        row.getString("name"),
                        StoredColumn.of(row, "names", "types"),
                        row.getLong("accepted")))
                .findOne();
    }

    boolean loaded() {
        return id != null && table != null;
    }

    List<String> names() {
        return columns.stream().map(StoredColumn::name).toList();
    }

    String select() {
        return "select row_no, source_line, extra"
                + names().stream().map(name -> ", " + Sql.quoted(name)).collect(Collectors.joining()) + from();
    }

    String from() {
        return " from clean." + Sql.quoted(String.valueOf(table));
    }

    CleanRow row(ResultSet row, StatementContext context) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(2 * columns.size());
        for (int i = 0; i < columns.size(); i++) {
            StoredColumn column = columns.get(i);
            values.put(column.name(), column.read(row, OWN_COLUMNS + 1 + i));
        }
        return new CleanRow(row.getLong(1), row.getLong(2), Collections.unmodifiableMap(values), extra(row));
    }

    private static Map<String, String> extra(ResultSet row) throws SQLException {
        String json = row.getString(OWN_COLUMNS);
        if (json == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(json, CELLS);
        } catch (JsonProcessingException e) {
            throw new SQLException("extra is not a map of texts", e);
        }
    }
}
