package io.aetherflow.core.cleaning;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles the decimal mark of every numeric column, by the mark its values make impossible. */
final class MarkDecision {

    private static final int CLEAR = 20;

    private final @Nullable Character asked;
    private final Formats formats;
    private final List<String> notes;
    private final List<ColumnWatch> undecided = new ArrayList<>();
    private final List<ColumnWatch> indifferent = new ArrayList<>();

    /** @param asked what the uploader says */
    MarkDecision(@Nullable Character asked, Formats formats, List<String> notes) {
        this.asked = asked;
        this.formats = formats;
        this.notes = notes;
    }

    /** Why the file can't be read as it is: one question for each column that leaves it open. */
    List<Failure> decide(List<ColumnWatch> watches) {
        List<Failure> questions = new ArrayList<>();
        for (ColumnWatch watch : watches) {
            NumberEvidence numbers = watch.numbers();
            if (numbers != null) {
                decide(watch, numbers).ifPresent(questions::add);
            }
        }
        Character common = formats.mark();
        for (ColumnWatch watch : indifferent) {
            formats.number(watch.column().name(), common == null ? '.' : common, false);
        }
        undecided.forEach(watch -> borrow(watch, common).ifPresent(questions::add));
        return questions;
    }

    private Optional<Failure> decide(ColumnWatch watch, NumberEvidence numbers) {
        long dots = numbers.only('.');
        long commas = numbers.only(',');
        if (asked != null) {
            formats.number(watch.column().name(), asked, true);
        } else if (dots > 0 && dots >= commas * CLEAR) {
            settle(watch, '.', commas);
        } else if (commas > 0 && commas >= dots * CLEAR) {
            settle(watch, ',', dots);
        } else if (dots > 0 || commas > 0) {
            formats.number(watch.column().name(), dots >= commas ? '.' : ',', false);
            return Optional.of(contradiction(watch, numbers));
        } else {
            (numbers.anyAmbiguous() ? undecided : indifferent).add(watch);
        }
        return Optional.empty();
    }

    private void settle(ColumnWatch watch, char mark, long against) {
        formats.number(watch.column().name(), mark, true);
        if (against > 0) {
            notes.add(watch.label() + " is read with " + name(mark) + " as its decimal mark, against "
                    + Texts.count(against, "number") + " of its own.");
        } else if (mark == ',') {
            notes.add(watch.label() + " is read with a comma as its decimal mark.");
        }
    }

    private Optional<Failure> borrow(ColumnWatch watch, @Nullable Character common) {
        NumberEvidence numbers = watch.numbers();
        if (common == null && numbers != null) {
            return Optional.of(question(watch, numbers));
        }
        char mark = common == null ? '.' : common;
        formats.number(watch.column().name(), mark, false);
        notes.add(watch.label() + " is taken with " + name(mark)
                + " as its decimal mark, as the other numbers of the file: its own values fit both.");
        return Optional.empty();
    }

    private static Failure question(ColumnWatch watch, NumberEvidence numbers) {
        String example = numbers.example();
        return ask(
                watch,
                Texts.named(watch.label()) + " can be read in two ways, and no row decides: '" + example + "' is "
                        + numbers.reading('.') + " with a dot as the decimal mark and " + numbers.reading(',')
                        + " with a comma.");
    }

    private static Failure contradiction(ColumnWatch watch, NumberEvidence numbers) {
        return ask(
                watch,
                Texts.named(watch.label()) + " mixes two decimal marks: " + Texts.count(numbers.only('.'), "number")
                        + " with a dot, and " + Texts.count(numbers.only(','), "number") + " with a comma.");
    }

    private static Failure ask(ColumnWatch watch, String message) {
        return Failure.of(FailureCode.VALIDATION, message, "Set the option decimal to '.' or ','.")
                .with("column", watch.column().name())
                .with("header", watch.label())
                .with("option", "decimal")
                .with("choices", List.of(".", ","));
    }

    private static String name(char mark) {
        return mark == '.' ? "a dot" : "a comma";
    }
}
