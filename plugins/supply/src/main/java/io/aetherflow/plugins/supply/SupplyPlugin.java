package io.aetherflow.plugins.supply;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Optional;

/** Supply chain: are shipments on time, which open ones are at risk, and is the stock where it should be. */
public final class SupplyPlugin implements DepartmentPlugin {

    private static final Department SUPPLY = Department.of("supply", "Supply Chain", "supply_chain");

    private static final DashboardLayout DASHBOARD = new DashboardLayout(
            "Supply Chain",
            List.of(
                    "supply_late_share",
                    "supply_shipments",
                    "supply_open_shipments",
                    "supply_stock_out_items",
                    "supply_stock_under_level",
                    "supply_stock_value"),
            List.of(
                    "supply_late_by_month",
                    "supply_late_by_carrier",
                    "supply_late_by_mode",
                    "supply_late_by_destination",
                    "supply_late_by_supplier",
                    "supply_late_by_days_allowed",
                    "supply_delivery_risk",
                    "supply_volume",
                    "supply_stock_at_risk",
                    "supply_stock_by_supplier",
                    "supply_dead_stock"));

    @Override
    public Department department() {
        return SUPPLY;
    }

    @Override
    public List<TableSchema> schemas() {
        return List.of(ShipmentsSchema.SCHEMA, StockSchema.SCHEMA);
    }

    @Override
    public List<InsightModel> models() {
        return List.of(new DeliveryModel(), new StockModel());
    }

    @Override
    public DashboardLayout dashboard() {
        return DASHBOARD;
    }

    @Override
    public Optional<SampleData> samples() {
        return Optional.of(new SupplySamples());
    }
}
