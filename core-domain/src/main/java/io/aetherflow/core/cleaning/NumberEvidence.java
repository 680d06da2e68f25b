package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the cells of one column say about its decimal mark: which of the two they make impossible. */
final class NumberEvidence {

    private static final int GROUP = 3;

    private final boolean whole;
    private final NumberParser dots;
    private final NumberParser commas;
    private long onlyDot;
    private long onlyComma;
    private long ambiguous;
    private @Nullable String example;

    NumberEvidence(Column column) {
        whole = column.type() == ColumnType.WHOLE;
        dots = NumberReaders.parser(column, '.');
        commas = NumberReaders.parser(column, ',');
    }

    /** @param cell trimmed and not empty */
    void see(String cell) {
        int mark = -1;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' || c == ',') {
                if (mark >= 0) {
                    compare(cell);
                    return;
                }
                mark = i;
            } else if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
                compareIfMarked(cell);
                return;
            }
        }
        if (mark >= 0) {
            plain(cell, mark);
        }
    }

    long only(char mark) {
        return mark == '.' ? onlyDot : onlyComma;
    }

    /** Cells that are two different numbers, as {@code 1,234}. */
    boolean anyAmbiguous() {
        return ambiguous > 0;
    }

    String example() {
        return example == null ? "" : example;
    }

    /** What the example is under a decimal mark, for a question. */
    String reading(char mark) {
        BigDecimal value = (mark == '.' ? dots : commas).parse(example());
        return value == null ? "no number" : value.toPlainString();
    }

    /** Digits with one mark among them, which is the usual case: no need to build numbers. */
    private void plain(String cell, int mark) {
        int from = cell.charAt(0) == '-' ? 1 : 0;
        boolean groupable =
                cell.length() - mark - 1 == GROUP && mark > from && mark - from <= GROUP && cell.charAt(from) != '0';
        if (whole) {
            compare(cell);
        } else if (groupable) {
            seeAmbiguous(cell);
        } else if (cell.charAt(mark) == '.') {
            onlyDot++;
        } else {
            onlyComma++;
        }
    }

    private void compareIfMarked(String cell) {
        if (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0) {
            compare(cell);
        }
    }

    private void compare(String cell) {
        BigDecimal dot = possible(dots.parse(cell));
        BigDecimal comma = possible(commas.parse(cell));
        if (dot != null && comma != null) {
            if (dot.compareTo(comma) != 0) {
                seeAmbiguous(cell);
            }
        } else if (dot != null) {
            onlyDot++;
        } else if (comma != null) {
            onlyComma++;
        }
    }

    private void seeAmbiguous(String cell) {
        ambiguous++;
        example = example == null ? cell : example;
    }

    private @Nullable BigDecimal possible(@Nullable BigDecimal value) {
        return value == null || (whole && value.stripTrailingZeros().scale() > 0) ? null : value;
    }
}
