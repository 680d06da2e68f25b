package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.CellIssue;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Row;
import io.aetherflow.core.table.TableSchema;
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
    private static final double NEAR = 1e-9;

    private final TableSchema schema;
    private final int[] columns;
    private final int[] texts;
    private final int[] summed;
    // Only compared with a number that is labelled as their total: near enough is enough, and adding costs nothing.
    private final double[] all;
    private final double[] part;
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
        all = new double[summed.length];
        part = new double[summed.length];
        filled = new boolean[columns.length];
        Arrays.fill(filled, true);
    }

    /** Why a row that is fine, or only leaves cells empty, does not count; null where it is no total. */
    @Nullable
    CellIssue issue(Row row) {
        for (int text : texts) {
            if (row.get(columns[text]) instanceof String label && labelled(label) && sums(row)) {
                Arrays.fill(part, 0);
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
            double number = number(row.get(columns[summed[i]]));
            all[i] += number;
            part[i] += number;
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
            double number = number(row.get(columns[summed[i]]));
            if (number != 0 && (near(number, all[i]) || near(number, part[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(double number, double sum) {
        return Math.abs(number - sum) <= NEAR * Math.abs(number);
    }

    /** 0 where there is none. */
    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
