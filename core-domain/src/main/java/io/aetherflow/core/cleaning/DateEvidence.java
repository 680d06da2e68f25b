package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells of one column say about the order of day, month and year: which orders they make impossible. */
final class DateEvidence {

    private final DateFields fields = new DateFields();
    private long filled;
    private long readable;
    private long years;
    private long open;
    private long openLong;
    private long ambiguous;
    private long zoned;
    private final Tally dayFirst = new Tally();
    private final Tally monthFirst = new Tally();
    private final Tally yearFirst = new Tally();
    private @Nullable String example;
    private @Nullable String ambiguousExample;

    /** @param cell trimmed and not empty */
    void see(String cell) {
        filled++;
        if (example == null) {
            example = cell;
        }
        DateFields.Shape shape = fields.read(cell);
        switch (shape) {
            case NONE -> {}
            case YEAR -> years++;
            case FIXED -> readable += fields.real() ? 1 : 0;
            case OPEN -> seeOpen(cell);
        }
        zoned += shape != DateFields.Shape.NONE && fields.clock().zoned() ? 1 : 0;
    }

    long filled() {
        return filled;
    }

    long zoned() {
        return zoned;
    }

    String example() {
        return example == null ? "" : example;
    }

    String ambiguousExample() {
        return ambiguousExample == null ? example() : ambiguousExample;
    }

    /** Every value is a bare year. */
    boolean allYears() {
        return filled > 0 && years == filled;
    }

    /** Cells there are, dates there are none. */
    boolean destroyed() {
        return filled > 0 && readable == 0 && !allYears();
    }

    /** Whether the order matters at all. */
    boolean anyOpen() {
        return open > 0;
    }

    /** Whether some date ends in a year of four digits, so that the year can't come first. */
    boolean anyLongYear() {
        return openLong > 0;
    }

    /** Dates that read as two different days. */
    boolean anyAmbiguous() {
        return ambiguous > 0;
    }

    /** Cells that can be meant in this order and in no other. */
    long only(DateOrder order) {
        return tally(order).only;
    }

    /** Open dates that can't be meant in this order. */
    long impossible(DateOrder order) {
        return tally(order).impossible;
    }

    /** How an ambiguous cell reads under both orders, for a question. */
    List<String> readings() {
        List<String> readings = new ArrayList<>();
        fields.read(ambiguousExample());
        for (DateOrder order : List.of(DateOrder.DMY, DateOrder.MDY)) {
            fields.settle(order);
            readings.add(MonthNames.day(fields));
        }
        return readings;
    }

    private void seeOpen(String cell) {
        open++;
        openLong += fields.shortYear() ? 0 : 1;
        boolean dmy = possible(DateOrder.DMY);
        boolean mdy = possible(DateOrder.MDY);
        boolean ymd = possible(DateOrder.YMD);
        readable += dmy || mdy || ymd ? 1 : 0;
        dayFirst.only += dmy && !mdy ? 1 : 0;
        monthFirst.only += mdy && !dmy ? 1 : 0;
        yearFirst.only += ymd && !dmy && !mdy ? 1 : 0;
        if (dmy && mdy && fields.swaps()) {
            ambiguous++;
            ambiguousExample = ambiguousExample == null ? cell : ambiguousExample;
        }
    }

    private boolean possible(DateOrder order) {
        boolean possible = fields.possible(order);
        tally(order).impossible += possible ? 0 : 1;
        return possible;
    }

    private Tally tally(DateOrder order) {
        return switch (order) {
            case DMY -> dayFirst;
            case MDY -> monthFirst;
            case YMD -> yearFirst;
        };
    }

    private static final class Tally {
        private long only;
        private long impossible;
    }
}
