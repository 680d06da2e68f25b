package io.aetherflow.plugins.sales;

import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row by the schema's columns, their positions looked up once. Reads the row it was last given. */
final class SaleLine {

    /** What is read of a row. */
    static final List<String> COLUMNS = List.of(
            "sold_on",
            "amount",
            "product",
            "product_code",
            "order_id",
            "quantity",
            "unit_price",
            "discount",
            "tax",
            "kind",
            "currency",
            "category",
            "location",
            "channel");

    private final int soldOn;
    private final int amount;
    private final int product;
    private final int productCode;
    private final int orderId;
    private final int quantity;
    private final int unitPrice;
    private final int discount;
    private final int tax;
    private final int kind;
    private final int currency;
    private final int category;
    private final int location;
    private final int channel;
    private Row row;

    SaleLine(TableSchema schema) {
        soldOn = schema.indexOf("sold_on");
        amount = schema.indexOf("amount");
        product = schema.indexOf("product");
        productCode = schema.indexOf("product_code");
        orderId = schema.indexOf("order_id");
        quantity = schema.indexOf("quantity");
        unitPrice = schema.indexOf("unit_price");
        discount = schema.indexOf("discount");
        tax = schema.indexOf("tax");
        kind = schema.indexOf("kind");
        currency = schema.indexOf("currency");
        category = schema.indexOf("category");
        location = schema.indexOf("location");
        channel = schema.indexOf("channel");
        row = new Row(schema);
    }

    SaleLine reading(Row next) {
        row = next;
        return this;
    }

    @Nullable
    LocalDate soldOn() {
        return soldOn < 0 ? null : (LocalDate) row.get(soldOn);
    }

    @Nullable
    BigDecimal amount() {
        return number(amount);
    }

    SaleKind kind() {
        String stored = text(kind);
        return stored == null ? SaleKind.of(null, quantity(), amount()) : SaleKind.stored(stored);
    }

    @Nullable
    BigDecimal quantity() {
        return number(quantity);
    }

    @Nullable
    BigDecimal unitPrice() {
        return number(unitPrice);
    }

    @Nullable
    BigDecimal discount() {
        return number(discount);
    }

    @Nullable
    BigDecimal tax() {
        return number(tax);
    }

    @Nullable
    String orderId() {
        return text(orderId);
    }

    @Nullable
    String currency() {
        return text(currency);
    }

    /** The member of a dimension; a product without a name goes by its code. */
    @Nullable
    String member(Dimension dimension) {
        return switch (dimension) {
            case PRODUCT -> {
                String name = text(product);
                yield name == null ? text(productCode) : name;
            }
            case CATEGORY -> text(category);
            case LOCATION -> text(location);
            case CHANNEL -> text(channel);
        };
    }

    private @Nullable String text(int column) {
        return column < 0 ? null : (String) row.get(column);
    }

    private @Nullable BigDecimal number(int column) {
        return column < 0 ? null : (BigDecimal) row.get(column);
    }
}
