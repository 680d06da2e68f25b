package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.TopN;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What lies there on one day, added up. */
final class StockHealth {

    static final int SHOWN = 20;
    static final int KEPT = 20_000;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    final LocalDate asOf;
    final Ranked out = new Ranked(SHOWN);
    final Ranked underLevel = new Ranked(SHOWN);
    final Ranked discontinued = new Ranked(SHOWN);
    final TopN unitsBySupplier = new TopN(KEPT);
    final TopN valueBySupplier = new TopN(KEPT);
    private long items;
    private long negative;
    private long withLevel;
    private long withCost;
    private long withSupplier;
    private BigDecimal units = NOTHING;
    private BigDecimal value = NOTHING;

    StockHealth(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(StockItem item) {
        items++;
        units = units.add(item.levels().onHand());
        negative += item.levels().onHand().signum() < 0 ? 1 : 0;
        withLevel += item.levels().reorderLevel() == null ? 0 : 1;
        addValue(item);
        addRisks(item);
        addSupplier(item);
    }

    private void addValue(StockItem item) {
        BigDecimal worth = item.value();
        if (worth != null) {
            withCost++;
            value = value.add(worth);
        }
    }

    private void addRisks(StockItem item) {
        BigDecimal shortfall = item.shortfall();
        if (item.outOfStock()) {
            out.add(item, shortfall == null ? NOTHING : shortfall);
        }
        if (shortfall != null && shortfall.signum() > 0) {
            underLevel.add(item, shortfall);
        }
        if (item.discontinued() && item.levels().onHand().signum() > 0) {
            BigDecimal worth = item.value();
            discontinued.add(item, worth == null ? NOTHING : worth);
        }
    }

    private void addSupplier(StockItem item) {
        String supplier = item.identity().supplier();
        if (supplier != null) {
            withSupplier++;
            unitsBySupplier.add(supplier, item.levels().onHand());
            BigDecimal worth = item.value();
            valueBySupplier.add(supplier, worth == null ? NOTHING : worth);
        }
    }

    long items() {
        return items;
    }

    long negative() {
        return negative;
    }

    long withLevel() {
        return withLevel;
    }

    long withCost() {
        return withCost;
    }

    long withSupplier() {
        return withSupplier;
    }

    BigDecimal units() {
        return units;
    }

    BigDecimal value() {
        return value;
    }
}
