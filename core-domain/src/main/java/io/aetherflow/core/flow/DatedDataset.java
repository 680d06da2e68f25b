package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that a dashboard rests on, and the days of its rows.
 *
 * @param axis null where nothing tells when its rows happened
 */
record DatedDataset(Dataset dataset, @Nullable Axis axis) {

    /**
     * What tells the time.
     *
     * @param span first and last day; null where it was loaded before they were noted
     */
    record Axis(TableSchema schema, String column, @Nullable Period span) {}

    /** @param profile of its rows; null where it was loaded before there were any */
    static DatedDataset of(Dataset dataset, InstalledPlugin plugin, @Nullable Profile profile) {
        LoadReport report = dataset.report();
        Axis axis = Optional.ofNullable(report)
                .flatMap(found -> plugin.schema(found.schema()))
                .flatMap(schema -> axis(schema, profile))
                .orElse(null);
        return new DatedDataset(dataset, axis);
    }

    private static Optional<Axis> axis(TableSchema schema, @Nullable Profile profile) {
        List<String> timeline = schema.timeline();
        return profile == null
                ? timeline.stream().findFirst().map(column -> new Axis(schema, column, null))
                : timeline.stream()
                        .flatMap(column -> dated(profile, column))
                        .min(Comparator.comparingLong(ColumnProfile::nullCount))
                        .map(column -> new Axis(schema, column.name(), span(column)));
    }

    private static Stream<ColumnProfile> dated(Profile profile, String column) {
        return profile.columns().stream()
                .filter(found -> found.name().equals(column) && found.type().temporal() && found.min() != null);
    }

    private static @Nullable Period span(ColumnProfile column) {
        String first = column.min();
        String last = column.max();
        return first == null || last == null ? null : new Period(day(first), day(last));
    }

    private static LocalDate day(String dayOrMoment) {
        int end = dayOrMoment.indexOf('T');
        return LocalDate.parse(end < 0 ? dayOrMoment : dayOrMoment.substring(0, end));
    }

    @Nullable
    Period span() {
        return axis == null ? null : axis.span();
    }

    /** Whether some of its rows may be of these days. */
    boolean mayHave(Period period) {
        Period span = span();
        return axis != null && (span == null || span.overlaps(period));
    }

    /** The question about these days; empty where they are known to have none of its rows. */
    Optional<PeriodQuestion> question(Scope scope, InstalledPlugin plugin, Period period) {
        return Optional.ofNullable(axis)
                .filter(known -> mayHave(period))
                .map(known ->
                        new PeriodQuestion(scope, dataset, plugin, known.schema(), new Slice(known.column(), period)));
    }

    /** The question about days that others are held against; empty where not all of them are in its data. */
    Optional<PeriodQuestion> whole(Scope scope, InstalledPlugin plugin, Period period) {
        Period span = span();
        return span != null && span.covers(period) ? question(scope, plugin, period) : Optional.empty();
    }

    /** Why a dashboard about these days is not wholly about it; empty where it is. */
    Optional<String> shortcoming(Period period) {
        String name = "'" + dataset.upload().name() + "'";
        Period span = span();
        if (axis == null) {
            return Optional.of(name + " has no dates, so that it has no part in a period.");
        }
        return span == null || span.covers(period)
                ? Optional.empty()
                : Optional.of(name + " has data of " + span + " alone"
                        + (span.overlaps(period) ? ": the period is not covered whole." : ": none of the period."));
    }

    /** Why its numbers are held against nothing; empty where they are held against these days. */
    Optional<String> incomparable(Period compared) {
        Period span = span();
        if (span != null && span.covers(compared)) {
            return Optional.empty();
        }
        return Optional.of("'" + dataset.upload().name() + "' "
                + (span == null ? "was loaded before its days were noted" : "has data of " + span + " alone")
                + ", so that its numbers are not compared with " + compared + ".");
    }
}
