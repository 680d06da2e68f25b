package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns a file can offer: by a header, by a constant, or by a derivation from those. */
final class Availability {

    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final TableSchema schema;
    private final Set<String> columns;

    private Availability(TableSchema schema, Set<String> columns) {
        this.schema = schema;
        this.columns = columns;
    }

    static Set<String> of(TableSchema schema, Set<String> given) {
        Availability availability = new Availability(schema, new HashSet<>(given));
        while (availability.grow()) {
            // Until no derivation adds a column.
        }
        return availability.columns;
    }

    /** Whether a derivation runs: at least one of its inputs is there, or it needs none. */
    static boolean runs(Derivation derivation, Set<String> columns) {
        return derivation.inputs().isEmpty() || derivation.inputs().stream().anyMatch(columns::contains);
    }

    private boolean grow() {
        boolean grown = false;
        for (Derivation derivation : schema.derivations()) {
            if (!columns.contains(derivation.column()) && runs(derivation, columns) && gives(derivation)) {
                grown |= columns.add(derivation.column());
            }
        }
        return grown;
    }

    /**
     * Whether the inputs at hand are enough: tried on a row where each of them has some value and the others have none.
     * A text can mean anything, so with one among the inputs the rows have to tell.
     */
    private boolean gives(Derivation derivation) {
        if (derivation.mode() == Derivation.Mode.UPLOAD_DAY) {
            return true;
        }
        List<Column> inputs = derivation.inputs().stream()
                .filter(columns::contains)
                .flatMap(input -> schema.column(input).stream())
                .toList();
        if (inputs.stream().anyMatch(input -> input.type() == ColumnType.TEXT)) {
            return true;
        }
        Row row = new Row(schema);
        inputs.forEach(input -> row.set(input.name(), someValue(input.type())));
        try {
            return derivation.function().apply(row) != null;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static Object someValue(ColumnType type) {
        return switch (type) {
            case TEXT -> "1";
            case WHOLE -> 1L;
            case DECIMAL, MONEY -> BigDecimal.ONE;
            case DATE -> SOME_DAY;
            case TIMESTAMP -> SOME_DAY.atStartOfDay();
            case BOOLEAN -> true;
        };
    }
}
