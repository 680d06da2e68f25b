package io.aetherflow.plugins.supply;

import io.aetherflow.analytics.Facts;
import io.aetherflow.analytics.Numbers;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lateness by the members of one dimension. A member is said to stand out where its rate differs from all others' with a
 * chance below 1 %, shared among the members compared (Bonferroni).
 */
final class LatenessBy implements Question {

    private static final int KEPT = 5_000;
    private static final int SHOWN = 12;
    private static final double CHANCE = 0.01;

    private final Dimension dimension;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Tally named = new Tally();
    private final Tally others = new Tally();
    private boolean complete = true;
    private Optional<Standout> worst = Optional.empty();

    /**
     * What is shown of the members.
     *
     * @param most so many with most finished shipments
     * @param named these, too
     * @param kept the first so many met were kept apart; 0 for all
     */
    record Shown(int most, List<String> named, int kept) {}

    LatenessBy(Dimension dimension) {
        this.dimension = dimension;
    }

    @Override
    public void add(Shipment shipment, DaysLate daysLate) {
        String name = dimension.member().apply(shipment);
        if (name == null) {
            return;
        }
        Tally tally = tallies.get(name);
        if (tally == null) {
            tally = tallies.size() < KEPT ? new Tally() : others;
            complete &= tally != others;
            if (tally != others) {
                tallies.put(name, tally);
            }
        }
        tally.add(daysLate);
    }

    @Override
    public List<Insight> answer(Overview overview) {
        Basis basis = overview.basis();
        tallies.values().forEach(named::add);
        named.add(others);
        if (basis == null || named.finished(basis) == 0) {
            return List.of();
        }
        List<Standout> standouts = standouts(basis);
        worst = standouts.stream().findFirst();
        return List.of(insight(basis, standouts));
    }

    /** The one with most late shipments beyond the others' rate, once answered. */
    Optional<Standout> worst() {
        return worst;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Late shipments of a member that has finished ones; null where they could not all be kept apart. */
    @Nullable
    BigDecimal share(@Nullable String name, Basis basis) {
        Tally tally = name == null || !complete ? null : tallies.get(name);
        return tally == null ? null : tally.share(basis);
    }

    /** Whether all members were kept apart. */
    boolean complete() {
        return complete;
    }

    private List<Standout> standouts(Basis basis) {
        return tallies.entrySet().stream()
                .map(entry -> standout(entry.getKey(), entry.getValue(), basis))
                .filter(this::standsOut)
                .sorted(Comparator.comparing(Standout::excess).reversed().thenComparing(Standout::member))
                .toList();
    }

    private Standout standout(String name, Tally tally, Basis basis) {
        long late = tally.late(basis);
        long finished = tally.finished(basis);
        return new Standout(
                dimension, name, late, finished, named.late(basis) - late, named.finished(basis) - finished);
    }

    private boolean standsOut(Standout one) {
        double score = Proportions.score(one.late(), one.finished(), one.otherLate(), one.otherFinished());
        return score > 0 && Proportions.chance(score) * tallies.size() < CHANCE;
    }

    private Insight insight(Basis basis, List<Standout> standouts) {
        List<String> named = standouts.stream().map(Standout::member).toList();
        List<Map<String, Object>> rows = rows(basis, Set.copyOf(named));
        Facts payload = Facts.of("dimension", dimension.name())
                .and("members", (long) tallies.size())
                .and("complete", complete)
                .and("all_finished", this.named.finished(basis))
                .and("all_late", this.named.late(basis))
                .and("definition", "late: " + basis.sentence())
                .and("standing_out", standouts.stream().map(LatenessBy::facts).toList())
                .and("rows", rows);
        return Insight.of(
                        "supply_late_by_" + dimension.name().replace(' ', '_'),
                        "Late shipments by " + dimension.name(),
                        summary(standouts),
                        standouts.isEmpty() ? Severity.INFO : Severity.MEDIUM,
                        payload.map())
                .withDrivers(drivers(basis, standouts))
                .withEvidence(LatenessSql.byMember(dimension, basis, new Shown(SHOWN, named, complete ? 0 : KEPT)))
                .withChart(chart(rows));
    }

    private String summary(List<Standout> standouts) {
        String members = Numbers.whole(tallies.size()) + (complete ? "" : " or more");
        if (standouts.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "None of the %s values of %s stands out: no rate is above the others' by more than chance gives.",
                    members,
                    dimension.name());
        }
        Standout first = standouts.get(0);
        return String.format(
                Locale.ROOT,
                "%s of the %s values of %s %s late more often than the others, beyond chance. Most extra late shipments "
                        + "come from %s: %s of its %s finished ones are late (%s), against %s of all others; at their rate "
                        + "it would have about %s fewer.",
                Numbers.whole(standouts.size()),
                members,
                dimension.name(),
                standouts.size() == 1 ? "is" : "are",
                first.member(),
                Numbers.whole(first.late()),
                Numbers.whole(first.finished()),
                Numbers.percent(first.share()),
                Numbers.percent(first.otherShare()),
                Numbers.decimal(first.excess(), 0));
    }

    private List<Driver> drivers(Basis basis, List<Standout> standouts) {
        BigDecimal late = BigDecimal.valueOf(named.late(basis));
        return standouts.stream()
                .limit(5)
                .map(one -> new Driver(dimension.name(), one.member(), one.excess(), Numbers.share(one.excess(), late)))
                .toList();
    }

    private static Map<String, Object> facts(Standout one) {
        return Facts.of("member", one.member())
                .and("late", one.late())
                .and("finished", one.finished())
                .and("late_share", one.share())
                .and("others_late_share", one.otherShare())
                .and("extra_late", one.excess())
                .map();
    }

    /** The members with most finished shipments, and those that stand out. */
    private List<Map<String, Object>> rows(Basis basis, Set<String> standingOut) {
        Comparator<Map.Entry<String, Tally>> most =
                Comparator.comparingLong(entry -> -entry.getValue().finished(basis));
        List<Map.Entry<String, Tally>> ranked = tallies.entrySet().stream()
                .filter(entry -> entry.getValue().finished(basis) > 0)
                .sorted(most.thenComparing(Map.Entry::getKey))
                .toList();
        return IntStream.range(0, ranked.size())
                .filter(i -> i < SHOWN || standingOut.contains(ranked.get(i).getKey()))
                .mapToObj(ranked::get)
                .map(entry -> row(entry.getKey(), entry.getValue(), basis))
                .toList();
    }

    private Map<String, Object> row(String name, Tally tally, Basis basis) {
        Standout beside = standout(name, tally, basis);
        boolean others = beside.otherFinished() > 0;
        return Facts.of(dimension.name(), name)
                .and("late_share", tally.share(basis))
                .and("late", tally.late(basis))
                .and("finished", tally.finished(basis))
                .and("mean_days_late", tally.meanDaysLate(basis))
                .and("others_late_share", others ? beside.otherShare() : null)
                .and("extra_late", others ? beside.excess() : null)
                .map();
    }

    private Chart chart(List<Map<String, Object>> rows) {
        String dimension = this.dimension.name();
        return Chart.of(
                Chart.Type.BAR,
                "Late shipments by " + dimension,
                "Share of late shipments for the " + rows.size() + " values of " + dimension
                        + " with most finished shipments or standing out.",
                Field.of(dimension, dimension, Field.Format.TEXT),
                List.of(Field.of("late_share", "Late", Field.Format.PERCENT)),
                rows);
    }
}
