package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a line of totals from the rows it sums: it is labelled as one, and either a number of it is the sum of the rows before
 * it, or it leaves empty what all of them fill. A supplier who is called Total has neither. Not for many threads.
 */
final class TotalsRow {

    private static final WordList LABELS = new WordList("total totals total: subtotal sub-total subtotals summe gesamt"
            + " gesamtsumme zwischensumme somme sous-total suma totale totaal subtotaal");
    private static final int LONGEST = 14;
    private static final String GRAND = "grand total";

    private final TableSchema schema;
    private final int[] columns;
    private final int[] texts;
    private final int[] summed;
    private final BigDecimal[] all;
    private final BigDecimal[] part;
    private final boolean[] filled;
    private long rows;

    /** @param columns of the schema that a header feeds */
    TotalsRow(TableSchema schema, int[] columns) {
        this.schema = schema;
        this.columns = columns.clone();
        List<Integer> labels = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            Column column = schema.columns().get(columns[i]);
            switch (column.type()) {
                case TEXT -> labels.add(i);
                case WHOLE, MONEY -> numbers.add(i);
                default -> {}
            }
        }
        texts = labels.stream().mapToInt(Integer::intValue).toArray();
        summed = numbers.stream().mapToInt(Integer::intValue).toArray();
        all = new BigDecimal[summed.length];
        part = new BigDecimal[summed.length];
        filled = new boolean[columns.length];
        Arrays.fill(all, BigDecimal.ZERO);
        Arrays.fill(part, BigDecimal.ZERO);
        Arrays.fill(filled, true);
    }

    /** Why a row that is fine in itself does not count, or null. */
    @Nullable
    CellIssue issue(Row row) {
        for (int text : texts) {
            if (row.get(columns[text]) instanceof String label && labelled(label) && sums(row)) {
                Arrays.fill(part, BigDecimal.ZERO);
                return new CellIssue(
                        schema.columns().get(columns[text]).name(),
                        label,
                        "totals_row",
                        "The row is a total of the rows before it, labelled '" + label + "'.",
                        "It is left out, since it would be counted twice; if it is no total, write its label otherwise.");
            }
        }
        return null;
    }

    /** A row that counts. */
    void accept(Row row) {
        rows++;
        for (int i = 0; i < filled.length; i++) {
            filled[i] &= row.get(columns[i]) != null;
        }
        for (int i = 0; i < summed.length; i++) {
            BigDecimal number = number(row.get(columns[summed[i]]));
            if (number != null) {
                all[i] = all[i].add(number);
                part[i] = part[i].add(number);
            }
        }
    }

    private static boolean labelled(String label) {
        return label.length() <= LONGEST && (LABELS.has(label, 0, label.length()) || label.equalsIgnoreCase(GRAND));
    }

    private boolean sums(Row row) {
        if (rows < 2) {
            return false;
        }
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] && row.get(columns[i]) == null) {
                return true;
            }
        }
        for (int i = 0; i < summed.length; i++) {
            BigDecimal number = number(row.get(columns[summed[i]]));
            if (number != null
                    && number.signum() != 0
                    && (number.compareTo(all[i]) == 0 || number.compareTo(part[i]) == 0)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal exact ? exact : null;
    }
}
