package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats settled so far, by column name. */
final class Formats {

    private final Map<String, ColumnFormat> byColumn = new HashMap<>();
    private final Set<DateOrder> orders = new HashSet<>();
    private boolean fixed;
    private final Set<Character> marks = new HashSet<>();

    /** The column's dates can't be misread: the year is in front, or the month has a name. */
    void fixedDate(String column) {
        byColumn.put(column, ColumnFormat.PLAIN);
        fixed = true;
    }

    /** @param evident whether the column's own cells, or the uploader, said so */
    void date(String column, DateOrder order, boolean years, boolean evident) {
        byColumn.put(column, new ColumnFormat(order, years, '.'));
        if (evident) {
            orders.add(order);
        }
    }

    void number(String column, char mark, boolean evident) {
        byColumn.put(column, new ColumnFormat(DateOrder.YMD, false, mark));
        if (evident) {
            marks.add(mark);
        }
    }

    ColumnFormat of(String column) {
        return byColumn.getOrDefault(column, ColumnFormat.PLAIN);
    }

    /** The order that all columns which leave it open agree on, or null. */
    @Nullable
    DateOrder openOrder() {
        return orders.size() == 1 ? orders.iterator().next() : null;
    }

    /** The order of the file's dates where there is one, or null. */
    @Nullable
    DateOrder order() {
        return orders.isEmpty() && fixed ? DateOrder.YMD : openOrder();
    }

    /** The decimal mark that all columns with evidence agree on, or null. */
    @Nullable
    Character mark() {
        return marks.size() == 1 ? marks.iterator().next() : null;
    }
}
