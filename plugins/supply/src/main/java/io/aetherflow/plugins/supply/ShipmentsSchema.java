package io.aetherflow.plugins.supply;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;

/**
 * {@code supply_shipments}: what was ordered, promised and delivered. Real files break nearly every rule one could
 * think of (delivered before ordered, nothing delivered yet), so those are insights and never rejects.
 */
final class ShipmentsSchema {

    static final String NAME = "supply_shipments";

    /** {@code N/A} is a shipment mode of its own in public delivery histories. */
    private static final String[] NULLS_WITHOUT_NA_SLASH = {"NULL", "None", "-", "#N/A", "NaN", "(null)"};

    /** {@code NA} is North America, and the country code of Namibia. */
    private static final String[] NULLS_OF_PLACES = {"NULL", "None", "-", "#N/A", "N/A", "NaN", "(null)"};

    static final TableSchema SCHEMA = TableSchema.named(NAME)
            .title("Shipments")
            .columns(goods())
            .columns(places())
            .columns(dates())
            .columns(measures())
            .requires(
                    Requirement.oneOf("ordered_on", "promised_on", "shipped_on", "delivered_on"),
                    Requirement.oneOf("item", "quantity", "value", "status", "destination", "origin"))
            // In the order in which a shipment is counted; few files have them all.
            .timeline("ordered_on", "promised_on", "shipped_on", "delivered_on")
            .build();

    private ShipmentsSchema() {}

    private static Column[] goods() {
        return new Column[] {
            Column.text("item").describedAs("What is shipped, by name or code").aliases(ShipmentHeaders.ITEM),
            Column.text("supplier").describedAs("Who sends the goods").aliases(ShipmentHeaders.SUPPLIER),
            Column.text("carrier").describedAs("Who transports them").aliases(ShipmentHeaders.CARRIER)
        };
    }

    private static Column[] places() {
        return new Column[] {
            Column.text("origin")
                    .describedAs("Where the goods leave")
                    .nullTokens(NULLS_OF_PLACES)
                    .aliases(ShipmentHeaders.ORIGIN),
            Column.text("destination")
                    .describedAs("Where the goods go: a region or country where the file has both that and a city")
                    .nullTokens(NULLS_OF_PLACES)
                    .aliases(ShipmentHeaders.DESTINATION),
            Column.text("mode")
                    .describedAs("Means or class of transport; N/A is kept as a mode of its own")
                    .nullTokens(NULLS_WITHOUT_NA_SLASH)
                    .aliases(ShipmentHeaders.MODE)
        };
    }

    private static Column[] dates() {
        return new Column[] {
            Column.timestamp("ordered_on")
                    .describedAs(
                            "When the goods were ordered; with the time of day where the file has it, since days are counted from it")
                    .aliases(ShipmentHeaders.ORDERED_ON),
            Column.date("promised_on")
                    .describedAs("Day they were promised, required or scheduled for")
                    .aliases(ShipmentHeaders.PROMISED_ON),
            Column.timestamp("shipped_on")
                    .describedAs("When they left, or were handed to the carrier")
                    .aliases(ShipmentHeaders.SHIPPED_ON),
            Column.timestamp("delivered_on").describedAs("When they arrived").aliases(ShipmentHeaders.DELIVERED_ON)
        };
    }

    private static Column[] measures() {
        return new Column[] {
            Column.decimal("promised_days")
                    .in("days")
                    .describedAs("Days from order to shipment or delivery, as scheduled")
                    .aliases(ShipmentHeaders.PROMISED_DAYS),
            Column.decimal("actual_days")
                    .in("days")
                    .describedAs("Days it really took")
                    .aliases(ShipmentHeaders.ACTUAL_DAYS),
            Column.decimal("quantity").describedAs("Units shipped").aliases(ShipmentHeaders.QUANTITY),
            Column.money("value").describedAs("What the shipment is worth").aliases(ShipmentHeaders.VALUE),
            Column.money("freight_cost")
                    .describedAs("What the transport cost; words such as 'invoiced separately' become empty")
                    .aliases(ShipmentHeaders.FREIGHT_COST),
            Column.decimal("weight")
                    .describedAs("Weight in the file's unit; words such as 'weight captured separately' become empty")
                    .aliases(ShipmentHeaders.WEIGHT),
            Column.text("status")
                    .describedAs("State of the order or the shipment, in the file's words")
                    .aliases(ShipmentHeaders.STATUS)
        };
    }
}
