package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Reads DATE and TIMESTAMP columns whose order of day, month and year is settled. */
final class TemporalReader implements CellReader {

    private final DateFields fields = new DateFields();
    private final DateOrder order;
    private final boolean years;
    private final boolean timestamps;
    private long zoned;

    TemporalReader(ColumnFormat format, boolean timestamps) {
        this.order = format.order();
        this.years = format.years();
        this.timestamps = timestamps;
    }

    @Override
    public Object read(String cell) {
        return switch (fields.read(cell)) {
            case NONE -> unreadable(cell);
            case YEAR -> years ? firstOfYear() : unreadable(cell);
            case FIXED -> value(cell);
            case OPEN -> fields.possible(order) ? settled(cell) : misordered(cell);
        };
    }

    @Override
    public List<String> notes(String column) {
        return zoned == 0
                ? List.of()
                : List.of(column + ": the time zone of " + Texts.count(zoned, "value")
                        + " is left aside; the clock counts as it is written.");
    }

    private Object settled(String cell) {
        fields.settle(order);
        return value(cell);
    }

    private Object value(String cell) {
        if (!fields.real()) {
            return Trouble.illegal(cell, "is not a day of the calendar", "Correct the date.");
        }
        return valueOf(LocalDate.of(fields.year(), fields.month(), fields.day()));
    }

    private Object firstOfYear() {
        return valueOf(LocalDate.of(fields.year(), 1, 1));
    }

    private Object valueOf(LocalDate day) {
        if (!timestamps) {
            return day;
        }
        ClockFields clock = fields.clock();
        zoned += clock.zoned() ? 1 : 0;
        return LocalDateTime.of(
                day.getYear(),
                day.getMonth(),
                day.getDayOfMonth(),
                clock.hour(),
                clock.minute(),
                clock.second(),
                clock.nano());
    }

    private static Trouble unreadable(String cell) {
        return Trouble.unreadable(cell, "a date", "Write the date as year-month-day, as 2024-01-31.");
    }

    private Trouble misordered(String cell) {
        return Trouble.illegal(
                cell,
                "is no date as " + ColumnFormat.inWords(order) + ", the order of this column",
                "Correct the date, or set the option date_order.");
    }
}
