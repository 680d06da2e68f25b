package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.ColumnType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the cells under one header look like. */
final class TypeGuess {

    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 80;
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "y", "n");

    private final DateFields dates = new DateFields();
    private final NumberParser dots = new NumberParser('.', true);
    private final NumberParser commas = new NumberParser(',', true);
    private final Set<String> examples = new LinkedHashSet<>();
    private long seen;
    private long empty;
    private long whole;
    private long numbers;
    private long codes;
    private long days;
    private long moments;
    private long truths;

    void see(String raw) {
        String cell = Texts.trim(raw);
        seen++;
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        if (examples.size() < EXAMPLES) {
            examples.add(cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) : cell);
        }
        DateFields.Shape shape = dates.read(cell);
        if (shape == DateFields.Shape.OPEN || shape == DateFields.Shape.FIXED) {
            days++;
            moments += midnight(dates.clock()) ? 0 : 1;
        }
        if (dots.parse(cell) != null || commas.parse(cell) != null) {
            numbers++;
            whole += digits(cell) ? 1 : 0;
            codes += code(cell) ? 1 : 0;
        } else if (TRUTHS.contains(cell.toLowerCase(Locale.ROOT))) {
            truths++;
        }
    }

    ColumnType type() {
        long filled = seen - empty;
        if (filled == 0) {
            return ColumnType.TEXT;
        }
        if (most(days, filled) && days >= numbers) {
            return moments > 0 ? ColumnType.TIMESTAMP : ColumnType.DATE;
        }
        if (most(numbers, filled) && !most(codes, filled)) {
            return whole == numbers ? ColumnType.WHOLE : ColumnType.DECIMAL;
        }
        return most(truths, filled) ? ColumnType.BOOLEAN : ColumnType.TEXT;
    }

    /** The share of filled cells that a column of this type can hold. */
    double fitting(ColumnType wanted) {
        long filled = seen - empty;
        long fitting = switch (wanted) {
            case TEXT -> filled;
            case WHOLE, DECIMAL, MONEY -> numbers;
            case DATE, TIMESTAMP -> Math.max(days, numbers);
            case BOOLEAN -> Math.max(truths, numbers);
        };
        return filled == 0 ? 1 : (double) fitting / filled;
    }

    long empty() {
        return empty;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    private static boolean midnight(ClockFields clock) {
        return clock.hour() == 0 && clock.minute() == 0 && clock.second() == 0 && clock.nano() == 0;
    }

    private static boolean digits(String cell) {
        return cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
    }

    /** R100 may be an amount in rand; where all are like it, they are names of things sooner than amounts. */
    private static boolean code(String cell) {
        return Character.isLetter(cell.charAt(0)) && cell.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** A few cells of another kind are slips. */
    private static boolean most(long some, long all) {
        return some * 10 >= all * 9;
    }
}
