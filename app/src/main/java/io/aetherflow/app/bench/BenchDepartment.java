package io.aetherflow.app.bench;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.util.List;

/** A department of the benchmark's own: order lines of twelve columns. */
final class BenchDepartment implements DepartmentPlugin {

    static final TableSchema SCHEMA = TableSchema.named("bench_lines")
            .columns(
                    Column.text("order_id"),
                    Column.whole("line_no"),
                    Column.date("sold_on"),
                    Column.text("product_code"),
                    Column.text("product"),
                    Column.text("category"),
                    Column.whole("quantity").atLeast("-1000").atMost("1000"),
                    Column.money("unit_price"),
                    Column.decimal("discount").atLeast("0").atMost("1"),
                    Column.money("amount"),
                    Column.text("customer"),
                    Column.text("channel").oneOf("store", "web", "phone"))
            .requires(
                    Requirement.column("sold_on"),
                    Requirement.column("amount"),
                    Requirement.column("product"),
                    Requirement.column("quantity"),
                    Requirement.column("discount"),
                    Requirement.column("channel"))
            .build();

    @Override
    public Department department() {
        return Department.of("bench", "Benchmark");
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(SCHEMA);
    }
}
