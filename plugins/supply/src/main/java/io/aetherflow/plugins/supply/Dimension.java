package io.aetherflow.plugins.supply;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What shipments are told apart by.
 *
 * @param name a column or, in words, what is computed from columns
 * @param member of a shipment; null where it has none
 * @param sql the same, of a row of the dataset
 */
record Dimension(String name, Function<Shipment, @Nullable String> member, String sql) {

    static final Dimension CARRIER =
            new Dimension("carrier", shipment -> shipment.goods().carrier(), "carrier");
    static final Dimension MODE =
            new Dimension("mode", shipment -> shipment.goods().mode(), "mode");
    static final Dimension DESTINATION =
            new Dimension("destination", shipment -> shipment.goods().destination(), "destination");
    static final Dimension SUPPLIER =
            new Dimension("supplier", shipment -> shipment.goods().supplier(), "supplier");
    static final Dimension DAYS_ALLOWED =
            new Dimension("days allowed", Dimension::daysAllowed, ShipmentSql.DAYS_ALLOWED);

    static final List<Dimension> ALL = List.of(CARRIER, MODE, DESTINATION, SUPPLIER, DAYS_ALLOWED);

    private static final List<String> FEW_DAYS =
            LongStream.range(0, 100).mapToObj(Dimension::inWords).toList();

    private static @Nullable String daysAllowed(Shipment shipment) {
        Long days = shipment.daysAllowed();
        if (days == null) {
            return null;
        }
        return days >= 0 && days < FEW_DAYS.size() ? FEW_DAYS.get(days.intValue()) : inWords(days);
    }

    private static String inWords(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
