package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Insights} does. */
public abstract class InsightsContract extends StorageContract {

    @SuppressWarnings("NullAway.Init")
    private Branch branch;

    @BeforeEach
    void openBranch() {
        branch = Branch.open(store);
    }

    private Insights insights() {
        return store.insights();
    }

    @Test
    void anInsightReadsBackAsItWasStored() {
        UUID dataset = branch.completed(1).id();
        for (StoredInsight given : branch.infer(dataset, 4)) {
            StoredInsight found = insights().find(branch.scope(), given.id()).orElseThrow();
            assertThat(found.insight()).isEqualTo(given.insight());
            assertThat(found.datasetId()).isEqualTo(dataset);
            assertThat(found.department()).isEqualTo(branch.id());
            assertThat(found.plugin()).isEqualTo(given.plugin());
            assertThat(found.model()).isEqualTo(given.model());
        }
    }

    @Test
    void aListIsInTheModelsOrderAndItsPagesMissNothing() {
        UUID dataset = branch.completed(1).id();
        List<Insight> given = insightsOf(branch.infer(dataset, 7));
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<StoredInsight> listed = Expect.pages(limit, page -> insights().list(branch.scope(), dataset, page));
            assertThat(insightsOf(listed)).containsExactlyElementsOf(given);
        }
    }

    @Test
    void theModelsOrderIsNotTheOrderOfIds() {
        UUID dataset = branch.completed(1).id();
        List<StoredInsight> given = new ArrayList<>(ExampleInsights.stored(dataset, branch.id(), 5));
        Collections.reverse(given);
        Claim claim = branch.claim(branch.inference(dataset).id());
        store.jobs()
                .succeed(claim, new JobOutcome.Inferred(Examples.id(), given))
                .orElseThrow();
        assertThat(insightsOf(insights()
                        .list(branch.scope(), dataset, PageRequest.first(9))
                        .items()))
                .containsExactlyElementsOf(insightsOf(given));
        assertThat(insightsOf(insights().latest(branch.scope(), branch.id(), 9)))
                .containsExactlyElementsOf(insightsOf(given));
    }

    @Test
    void aDatasetWithoutInferenceHasNone() {
        UUID dataset = branch.completed(1).id();
        assertThat(insights()
                        .list(branch.scope(), dataset, PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(insights()
                        .list(branch.scope(), Examples.id(), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(insights().find(Scope.all(), Examples.id())).isEmpty();
        assertThat(insights().latest(branch.scope(), branch.id(), 5)).isEmpty();
    }

    @Test
    void aScopeShowsItsDepartmentAlone() {
        UUID dataset = branch.completed(1).id();
        UUID id = branch.infer(dataset, 1).get(0).id();
        Scope neighbour = Branch.open(store).scope();
        assertThat(insights().find(neighbour, id)).isEmpty();
        assertThat(insights().list(neighbour, dataset, PageRequest.first(5)).items())
                .isEmpty();
        assertThat(insights().latest(neighbour, branch.id(), 5)).isEmpty();
        assertThat(insights().find(Scope.all(), id)).isPresent();
        assertThat(insights().list(Scope.all(), dataset, PageRequest.first(5)).items())
                .hasSize(1);
        assertThat(insights().latest(Scope.all(), branch.id(), 5)).hasSize(1);
    }

    @Test
    void theLatestAreThoseOfTheNewestDatasetFirst() {
        UUID older = branch.completed(1).id();
        UUID newer = branch.completed(1).id();
        List<Insight> expected = new ArrayList<>();
        List<Insight> olders = insightsOf(branch.infer(older, 2));
        expected.addAll(insightsOf(branch.infer(newer, 2)));
        expected.addAll(olders);
        assertThat(insightsOf(insights().latest(branch.scope(), branch.id(), 100)))
                .containsExactlyElementsOf(expected);
        assertThat(insightsOf(insights().latest(branch.scope(), branch.id(), 3)))
                .containsExactlyElementsOf(expected.subList(0, 3));
    }

    @Test
    void aStrangeCursorIsRefused() {
        UUID dataset = branch.completed(1).id();
        branch.infer(dataset, 2);
        Expect.strangeCursorsRefused(page -> insights().list(branch.scope(), dataset, page));
    }

    private static List<Insight> insightsOf(List<StoredInsight> stored) {
        return stored.stream().map(StoredInsight::insight).toList();
    }
}
