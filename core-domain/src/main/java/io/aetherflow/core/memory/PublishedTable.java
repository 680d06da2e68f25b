package io.aetherflow.core.memory;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.TableSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** A clean table as every publication so far has left it. */
record PublishedTable(DepartmentId department, Map<String, ColumnType> columns) {

    static PublishedTable of(DepartmentId department) {
        return new PublishedTable(department, Map.of());
    }

    /** With the columns of a schema; throws where they do not fit. */
    PublishedTable widened(DepartmentId publisher, TableSchema schema) {
        if (!publisher.equals(department)) {
            throw new AetherException(
                    FailureCode.CONFLICT, "Table " + schema.name() + " belongs to department " + department + ".");
        }
        Map<String, ColumnType> wider = new LinkedHashMap<>(columns);
        schema.columns().forEach(column -> add(wider, column, schema));
        return new PublishedTable(department, wider);
    }

    private static void add(Map<String, ColumnType> columns, Column column, TableSchema schema) {
        ColumnType stored = columns.putIfAbsent(column.name(), column.type());
        if (stored != null && stored != column.type()) {
            throw new AetherException(
                    FailureCode.CONFLICT,
                    "Column " + column.name() + " of " + schema.name() + " is stored as " + stored + " and declared as "
                            + column.type() + ".");
        }
    }
}
