package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.QualityIssue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The profile of an upload: what it counts, and where it is kept. */
class ProfileProperties {

    @Property(tries = 60, seed = "1010")
    @Label("Feature: ai-analytics-platform, Property 10: Duplicate reporting")
    void exactlyTheRowsThatRepeatAnEarlierOneAreReported(@ForAll("rows") List<String> rows) {
        try (House house = new House()) {
            Profile profile = profiled(house, rows).orElseThrow();
            Set<String> distinct = new HashSet<>(rows);
            assertThat(profile.duplicateRows()).isEqualTo(rows.size() - distinct.size());
            assertThat(profile.rowCount()).isEqualTo(rows.size());
            assertThat(profile.issues().stream().anyMatch(issue -> issue.kind() == QualityIssue.Kind.DUPLICATES))
                    .isEqualTo(profile.duplicateRows() > 0);
        }
    }

    @Property(tries = 30, seed = "1111")
    @Label("Feature: ai-analytics-platform, Property 11: Profile storage")
    void theProfileIsStoredUnderItsDatasetAndNowhereElse(@ForAll("rows") List<String> rows) {
        try (House house = new House()) {
            Caller ann = house.analyst("ann@example.com", "toys");
            UUID id = upload(house, ann, rows);
            Profile profile = house.storage.profiles().find(ann.scope(), id).orElseThrow();
            assertThat(profile.datasetId()).isEqualTo(id);
            assertThat(profile.loadId()).isEqualTo(house.dataset(id).report().loadId());
            assertThat(house.storage.profiles().find(ann.scope(), UUID.randomUUID()))
                    .isEmpty();
            assertThat(house.storage
                            .profiles()
                            .find(house.analyst("bob@example.com", "games").scope(), id))
                    .isEmpty();
        }
    }

    /** That is why it takes a moment, whatever the dataset's size; how long is measured, not asserted. */
    @Property(tries = 20, seed = "1212")
    @Label("Feature: ai-analytics-platform, Property 12: Profile retrieval performance")
    void theProfileIsAnsweredWithoutALookAtRowsOrFiles(@ForAll("rows") List<String> rows) {
        try (House house = new House()) {
            Caller ann = house.analyst("ann@example.com", "toys");
            UUID id = upload(house, ann, rows);
            Optional<Profile> before = house.storage.profiles().find(ann.scope(), id);
            for (String folder : List.of("raw", "rejects", "lake")) {
                house.objects.deleteBelow(folder);
            }
            assertThat(house.storage.profiles().find(ann.scope(), id)).isEqualTo(before);
            assertThat(before).isPresent();
        }
    }

    private static Optional<Profile> profiled(House house, List<String> rows) {
        Caller ann = house.analyst("ann@example.com", "toys");
        return house.storage.profiles().find(ann.scope(), upload(house, ann, rows));
    }

    private static UUID upload(House house, Caller ann, List<String> rows) {
        String file = "Day,Amount,Item\n" + String.join("\n", rows) + "\n";
        UUID id = house.upload(ann, file).orElseThrow().dataset().id();
        house.workOff();
        assertThat(house.dataset(id).status()).isEqualTo(DatasetStatus.COMPLETED);
        return id;
    }

    /** Few different values, so that rows repeat. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> amounts = Arbitraries.integers().between(1, 3);
        Arbitrary<String> items = Arbitraries.of("car", "doll", "", "top");
        return Combinators.combine(days, amounts, items)
                .as(Tuple::of)
                .map(row -> "2026-01-0" + row.get1() + "," + row.get2() + "," + row.get3())
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }
}
