package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.DailySums;
import io.aetherflow.analytics.Money;
import io.aetherflow.core.spi.Cancellation;
import io.aetherflow.core.spi.DatasetView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What all the models need from a dataset, collected in one pass over its rows. */
final class SalesFacts {

    private static final int ROWS_BETWEEN_CHECKS = 1 << 14;

    private final KindTotals kinds = new KindTotals();
    private final DayTotals days = new DayTotals();
    private final OrderIds orders = new OrderIds();
    private final Members[] members = new Members[Dimension.values().length];
    private final AmountCheck amounts = new AmountCheck();
    private DailySums revenue = new DailySums();
    private DailySums units = new DailySums();
    private DailySums sales = new DailySums();
    private BigDecimal unitsSold = BigDecimal.ZERO;
    private long linesWithUnits;
    private long salesWithoutOrder;
    private BigDecimal salesInOrders = BigDecimal.ZERO;
    private @Nullable String currency;
    private boolean mixedCurrencies;

    private SalesFacts() {
        for (Dimension dimension : Dimension.values()) {
            members[dimension.ordinal()] = new Members();
        }
    }

    static SalesFacts of(DatasetView dataset, Cancellation cancellation) {
        SalesFacts facts = new SalesFacts();
        SaleLine line = new SaleLine(dataset.schema());
        dataset.forEach(SaleLine.COLUMNS, row -> {
            facts.add(line.reading(row));
            if (facts.kinds.rows() % ROWS_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
        });
        facts.close();
        return facts;
    }

    KindTotals kinds() {
        return kinds;
    }

    DailySums revenue() {
        return revenue;
    }

    DailySums units() {
        return units;
    }

    /** Orders by the day of their first line; sale lines where the file has no order ids. */
    DailySums sales() {
        return sales;
    }

    OrderIds orders() {
        return orders;
    }

    /** Whether orders can be told apart and counted. */
    boolean hasOrders() {
        return orders.count() > 0 && orders.exact();
    }

    /** Sale lines that name no order. */
    long salesWithoutOrder() {
        return salesWithoutOrder;
    }

    /** Amount of the sale lines that name an order. */
    BigDecimal salesInOrders() {
        return salesInOrders;
    }

    boolean hasUnits() {
        return linesWithUnits > 0;
    }

    BigDecimal unitsSold() {
        return unitsSold;
    }

    Members members(Dimension dimension) {
        return members[dimension.ordinal()];
    }

    AmountCheck amounts() {
        return amounts;
    }

    boolean mixedCurrencies() {
        return mixedCurrencies;
    }

    Money money() {
        return mixedCurrencies ? Money.UNKNOWN : new Money(currency);
    }

    /** After the last line. */
    private void close() {
        revenue = days.revenue();
        units = days.units();
        sales = hasOrders() ? days.orders() : days.sales();
    }

    private void add(SaleLine line) {
        LocalDate day = line.soldOn();
        BigDecimal amount = line.amount();
        if (day == null || amount == null) {
            return;
        }
        SaleKind kind = line.kind();
        kinds.add(kind, amount);
        note(line.currency());
        if (kind == SaleKind.CANCELLED) {
            return;
        }
        BigDecimal brought = kind.revenue(amount);
        days.revenue(day, brought);
        addMembers(line, day, brought);
        addUnits(line, kind, day);
        if (kind == SaleKind.SALE) {
            addOrder(line.orderId(), day, amount);
            amounts.add(line);
        }
    }

    private void addMembers(SaleLine line, LocalDate day, BigDecimal brought) {
        for (Dimension dimension : Dimension.values()) {
            String member = line.member(dimension);
            if (member != null) {
                members(dimension).add(member, day, brought);
            }
        }
    }

    private void addUnits(SaleLine line, SaleKind kind, LocalDate day) {
        BigDecimal quantity = line.quantity();
        if (quantity != null) {
            BigDecimal counted = kind.units(quantity);
            linesWithUnits++;
            unitsSold = unitsSold.add(counted);
            days.units(day, counted);
        }
    }

    private void addOrder(@Nullable String order, LocalDate day, BigDecimal amount) {
        days.sale(day);
        if (order == null) {
            salesWithoutOrder++;
        } else {
            salesInOrders = salesInOrders.add(amount);
            if (orders.add(order)) {
                days.order(day);
            }
        }
    }

    private void note(@Nullable String code) {
        if (code != null && currency != null && !code.equals(currency)) {
            mixedCurrencies = true;
        }
        currency = code == null ? currency : code;
    }
}
