package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Readers of numeric columns. */
final class NumberReaders {

    static final int MOST_DECIMALS = 10;
    private static final int MOST_WHOLE_DIGITS = 28;

    private NumberReaders() {}

    static NumberParser parser(Column column, char mark) {
        return new NumberParser(mark, column.type() == ColumnType.DECIMAL);
    }

    static CellReader of(Column column, char mark) {
        NumberParser parser = parser(column, mark);
        return column.type() == ColumnType.WHOLE ? new Whole(parser) : new Exact(parser);
    }

    static String roundedNote(String column, String values) {
        return column + ": " + values + " with more than " + MOST_DECIMALS + " decimals rounded to that.";
    }

    private static Trouble noNumber(String cell) {
        return Trouble.unreadable(cell, "a number", "Correct the cell, or leave it empty.");
    }

    private static Trouble tooLarge(String cell) {
        return Trouble.illegal(cell, "is too large a number to be stored", "Correct the cell.");
    }

    private static List<String> currencies(String column, NumberParser parser) {
        return parser.currencies().isEmpty()
                ? List.of()
                : List.of(column + ": the currency marks " + String.join(", ", parser.currencies())
                        + " beside the numbers are left aside; nothing is converted.");
    }

    /** DECIMAL and MONEY: exact, at most ten decimals. */
    private static final class Exact implements CellReader {

        private final NumberParser parser;
        private long rounded;

        Exact(NumberParser parser) {
            this.parser = parser;
        }

        @Override
        public Object read(String cell) {
            BigDecimal value = parser.parse(cell);
            if (value == null) {
                return noNumber(cell);
            }
            if (value.precision() - value.scale() > MOST_WHOLE_DIGITS) {
                return tooLarge(cell);
            }
            if (value.scale() <= MOST_DECIMALS) {
                return value;
            }
            BigDecimal shorter = value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
            rounded += shorter.compareTo(value) == 0 ? 0 : 1;
            return shorter;
        }

        @Override
        public List<String> notes(String column) {
            List<String> notes = new ArrayList<>(currencies(column, parser));
            if (rounded > 0) {
                notes.add(roundedNote(column, Texts.count(rounded, "value")));
            }
            return notes;
        }
    }

    private static final class Whole implements CellReader {

        private static final int LONG_DIGITS = 18;

        private final NumberParser parser;

        Whole(NumberParser parser) {
            this.parser = parser;
        }

        @Override
        public Object read(String cell) {
            int length = cell.length();
            int at = cell.charAt(0) == '-' ? 1 : 0;
            if (at == length || length > LONG_DIGITS) {
                return odd(cell);
            }
            boolean negative = at == 1;
            long value = 0;
            for (; at < length; at++) {
                int digit = cell.charAt(at) - '0';
                if (digit < 0 || digit > 9) {
                    return odd(cell);
                }
                value = value * 10 + digit;
            }
            return negative ? -value : value;
        }

        private Object odd(String cell) {
            BigDecimal value = parser.parse(cell);
            if (value == null) {
                return noNumber(cell);
            }
            if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
                return Trouble.illegal(cell, "is not a whole number", "Write a number without decimals.");
            }
            try {
                return value.longValueExact();
            } catch (ArithmeticException e) {
                return tooLarge(cell);
            }
        }

        @Override
        public List<String> notes(String column) {
            return currencies(column, parser);
        }
    }
}
