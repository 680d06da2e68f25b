package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a department's dashboard to show.
 *
 * @param department its id or an alias
 * @param from the first day that numbers and charts are about; null: the data's own, or no period at all where {@code to} is
 *     null too
 * @param to likewise the last day
 * @param compare what the numbers are held against; null: nothing
 * @param dataset the one they rest on; null: the newest of each schema
 */
public record DashboardQuestion(
        String department,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ComparedWith compare,
        @Nullable UUID dataset) {

    /** All there is, held against nothing. */
    public static DashboardQuestion of(String department) {
        return new DashboardQuestion(department, null, null, null, null);
    }

    /** The same, about these days. */
    public DashboardQuestion during(LocalDate first, LocalDate last) {
        return new DashboardQuestion(department, first, last, compare, dataset);
    }

    /** The same, held against something. */
    public DashboardQuestion comparedWith(ComparedWith other) {
        return new DashboardQuestion(department, from, to, other, dataset);
    }

    /** The same, over one dataset. */
    public DashboardQuestion over(UUID one) {
        return new DashboardQuestion(department, from, to, compare, one);
    }

    /**
     * The period asked for, an end that was left out being the data's; empty where none was asked for. Refuses with {@code
     * INVALID_REQUEST} one that ends before it begins.
     *
     * @param span of the data; null where nothing is known of its days
     */
    Outcome<Optional<Period>> period(@Nullable Period span) {
        LocalDate first = first(span);
        LocalDate last = last(span);
        if (first == null || last == null) {
            return Outcome.done(Optional.empty());
        }
        return first.isAfter(last)
                ? Outcome.refused(backwards(first, last))
                : Outcome.done(Optional.of(new Period(first, last)));
    }

    private @Nullable LocalDate first(@Nullable Period span) {
        if (from != null || to == null) {
            return from;
        }
        return span == null ? to : span.from();
    }

    private @Nullable LocalDate last(@Nullable Period span) {
        if (to != null || from == null) {
            return to;
        }
        return span == null ? from : span.to();
    }

    private Failure backwards(LocalDate first, LocalDate last) {
        String begin = from == null ? "The data begins on " + first : "'from' is " + first;
        String end = to == null ? "the data ends on " + last : "'to' is " + last;
        return Failure.of(
                        FailureCode.INVALID_REQUEST,
                        begin + ", and " + end + ": a period does not end before it begins.",
                        "Send as 'from' a day that is not after 'to'.")
                .with("field", from == null ? "to" : "from");
    }
}
