package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles the order of day, month and year of every temporal column, by the orders its values make impossible. */
final class DateDecision {

    private static final int CLEAR = 20;

    private final @Nullable DateOrder asked;
    private final Set<String> required;
    private final Formats formats;
    private final List<String> notes;
    private final List<ColumnWatch> undecided = new ArrayList<>();

    /**
     * @param asked what the uploader says
     * @param required columns that the schema can't do without
     */
    DateDecision(@Nullable DateOrder asked, Set<String> required, Formats formats, List<String> notes) {
        this.asked = asked;
        this.required = required;
        this.formats = formats;
        this.notes = notes;
    }

    /** Why the file can't be read as it is: one question for each column that leaves it open. */
    List<Failure> decide(List<ColumnWatch> watches, long records) {
        List<Failure> questions = new ArrayList<>();
        for (ColumnWatch watch : watches) {
            DateEvidence dates = watch.dates();
            if (dates != null && dates.filled() > 0) {
                decide(watch, dates, records).ifPresent(questions::add);
            }
        }
        undecided.forEach(watch -> borrow(watch).ifPresent(questions::add));
        return questions;
    }

    private Optional<Failure> decide(ColumnWatch watch, DateEvidence dates, long records) {
        String column = watch.column().name();
        if (dates.destroyed()) {
            return destroyed(watch, dates, records);
        }
        if (dates.allYears()) {
            formats.date(column, DateOrder.YMD, true, false);
            notes.add(watch.label()
                    + " holds years alone: each is stored as 1 January of its year (date precision: year).");
        } else if (!dates.anyOpen()) {
            formats.fixedDate(column);
        } else if (asked != null && (asked != DateOrder.YMD || !dates.anyLongYear())) {
            formats.date(column, asked, false, true);
        } else {
            return byEvidence(watch, dates);
        }
        return Optional.empty();
    }

    private Optional<Failure> byEvidence(ColumnWatch watch, DateEvidence dates) {
        long dmy = dates.only(DateOrder.DMY);
        long mdy = dates.only(DateOrder.MDY);
        boolean yearFirst = dates.only(DateOrder.YMD) > 0 && dates.impossible(DateOrder.YMD) == 0;
        if (yearFirst) {
            settle(watch, DateOrder.YMD, dates.only(DateOrder.YMD), 0);
        } else if (dmy > 0 && dmy >= mdy * CLEAR) {
            settle(watch, DateOrder.DMY, dmy, mdy);
        } else if (mdy > 0 && mdy >= dmy * CLEAR) {
            settle(watch, DateOrder.MDY, mdy, dmy);
        } else if (dmy > 0 || mdy > 0) {
            formats.date(watch.column().name(), dmy >= mdy ? DateOrder.DMY : DateOrder.MDY, false, false);
            return Optional.of(contradiction(watch, dates));
        } else if (dates.anyAmbiguous()) {
            undecided.add(watch);
        } else {
            formats.date(watch.column().name(), DateOrder.DMY, false, false);
        }
        return Optional.empty();
    }

    private void settle(ColumnWatch watch, DateOrder order, long proofs, long against) {
        formats.date(watch.column().name(), order, false, true);
        String doubts = against == 0 ? "" : "; " + Texts.count(against, "date") + " against that rejected";
        notes.add(watch.label() + " is read as " + ColumnFormat.inWords(order) + ": " + Texts.count(proofs, "date")
                + " can't be meant otherwise" + doubts + ".");
    }

    private Optional<Failure> borrow(ColumnWatch watch) {
        DateOrder order = formats.openOrder();
        if (order == null || order == DateOrder.YMD) {
            formats.date(watch.column().name(), DateOrder.DMY, false, false);
            return Optional.of(question(watch));
        }
        formats.date(watch.column().name(), order, false, false);
        notes.add(watch.label() + " is taken as " + ColumnFormat.inWords(order)
                + ", as the other dates of the file: its own values fit both orders.");
        return Optional.empty();
    }

    private Failure question(ColumnWatch watch) {
        DateEvidence dates = watch.dates();
        List<String> readings = dates == null ? List.of("", "") : dates.readings();
        String example = dates == null ? "" : dates.ambiguousExample();
        return ask(
                watch,
                Texts.named(watch.label()) + " can be read in two ways, and no row decides: '" + example + "' is "
                        + readings.get(0) + " as day/month/year and " + readings.get(1) + " as month/day/year.");
    }

    private static Failure contradiction(ColumnWatch watch, DateEvidence dates) {
        return ask(
                watch,
                Texts.named(watch.label()) + " mixes two orders: " + Texts.count(dates.only(DateOrder.DMY), "date")
                        + " can only be day/month/year, and " + Texts.count(dates.only(DateOrder.MDY), "date")
                        + " only month/day/year.");
    }

    private static Failure ask(ColumnWatch watch, String message) {
        return Failure.of(FailureCode.VALIDATION, message, "Set the option date_order to dmy or mdy.")
                .with("column", watch.column().name())
                .with("header", watch.label())
                .with("option", "date_order")
                .with("choices", List.of("dmy", "mdy"));
    }

    /** An optional column with a few odd cells loses them; a column that matters, or one full of them, is one question. */
    private Optional<Failure> destroyed(ColumnWatch watch, DateEvidence dates, long records) {
        boolean matters = required.contains(watch.column().name()) || dates.filled() * 2 > records;
        if (!matters || watch.position() < 0) {
            return Optional.empty();
        }
        return Optional.of(Failure.of(
                        FailureCode.VALIDATION,
                        Texts.named(watch.label()) + " has no date in any cell of "
                                + Texts.count(dates.filled(), "filled row") + ": the first holds "
                                + Texts.quoted(dates.example()) + ".",
                        "Export the file again with its dates, or give one date for the whole file with constants."
                                + watch.column().name() + ".")
                .with("column", watch.column().name())
                .with("header", watch.label())
                .with("rows", dates.filled()));
    }
}
