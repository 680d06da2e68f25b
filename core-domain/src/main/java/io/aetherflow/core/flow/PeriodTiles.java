package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and charts of a period, each with what it was in the one that it is held against. */
final class PeriodTiles {

    private final Insights insights;
    private final PeriodInsights findings;

    PeriodTiles(Insights insights, PeriodInsights findings) {
        this.insights = insights;
        this.findings = findings;
    }

    /**
     * Whose period it is.
     *
     * @param compared null: the numbers are held against nothing
     */
    record Asked(
            Scope scope,
            InstalledPlugin plugin,
            Period period,
            @Nullable Period compared) {}

    /** Tiles, and in sentences what is missing. */
    record Drawn(List<DashboardTile> tiles, List<String> notes) {}

    /** One dataset's questions. */
    private record Pair(DatedDataset dated, PeriodQuestion now, Optional<PeriodQuestion> before) {

        Stream<PeriodQuestion> questions() {
            return Stream.concat(Stream.of(now), before.stream());
        }
    }

    /** Refuses as {@link PeriodInsights#of} does. */
    Outcome<Drawn> draw(Asked asked, List<DatedDataset> chosen) {
        List<Pair> pairs =
                chosen.stream().flatMap(dated -> pair(asked, dated).stream()).toList();
        List<PeriodQuestion> questions = pairs.stream().flatMap(Pair::questions).toList();
        return findings.of(questions).map(found -> {
            List<String> notes = notes(asked, chosen);
            found.forEach(finding -> notes.addAll(finding.missing()));
            return new Drawn(tiles(asked, pairs, found.iterator()), notes);
        });
    }

    private List<DashboardTile> tiles(Asked asked, List<Pair> pairs, Iterator<PeriodFindings> found) {
        List<DashboardTile> tiles = new ArrayList<>();
        for (Pair pair : pairs) {
            PeriodFindings now = found.next();
            PeriodFindings before = pair.before().isPresent() ? found.next() : PeriodFindings.NONE;
            tiles.addAll(tiles(asked, pair.dated().dataset().id(), now, before));
        }
        return tiles;
    }

    private static Optional<Pair> pair(Asked asked, DatedDataset dated) {
        Optional<PeriodQuestion> before =
                Optional.ofNullable(asked.compared()).flatMap(days -> dated.whole(asked.scope(), asked.plugin(), days));
        return dated.question(asked.scope(), asked.plugin(), asked.period()).map(now -> new Pair(dated, now, before));
    }

    private static List<String> notes(Asked asked, List<DatedDataset> chosen) {
        List<String> notes = new ArrayList<>();
        for (DatedDataset dated : chosen) {
            dated.shortcoming(asked.period()).ifPresent(notes::add);
            if (dated.mayHave(asked.period()) && asked.compared() != null) {
                dated.incomparable(asked.compared()).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private List<DashboardTile> tiles(Asked asked, UUID dataset, PeriodFindings now, PeriodFindings before) {
        List<StoredInsight> stored = insights.list(asked.scope(), dataset, PageRequest.first(PageRequest.MOST))
                .items();
        return now.insights().stream()
                .map(insight -> new DashboardTile(
                        twin(insight, stored), dataset, insight, compared(asked, insight, before.insights())))
                .toList();
    }

    private static @Nullable KpiComparison compared(Asked asked, Insight insight, List<Insight> before) {
        return Optional.ofNullable(asked.compared())
                .flatMap(days -> KpiComparison.of(insight, before, days))
                .orElse(null);
    }

    /** What is said of all the data: of the same type, and by preference under the same title. */
    private static @Nullable UUID twin(Insight insight, List<StoredInsight> stored) {
        return stored.stream()
                .filter(other -> other.insight().type().equals(insight.type()))
                .min(Comparator.comparing(other -> !other.insight().title().equals(insight.title())))
                .map(StoredInsight::id)
                .orElse(null);
    }
}
