package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Submission;
import io.aetherflow.kit.HandClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploaded files go when they are old enough by their department's rule, and not a moment earlier. */
class RawRetentionTest {

    private static final String GOOD = "Day,Amount\n2026-01-01,1\n2026-01-02,2\n2026-01-03,3\n2026-01-04,4\n";

    private final House house = new House();
    private final Caller ann = house.analyst("ann@example.com", "toys");
    private final Caller boss = house.administrator();

    @AfterEach
    void close() {
        house.close();
    }

    private RetentionRules rules(Retention usual) {
        return new RetentionRules(house.storage.retentions(), house.storage.catalogue(), usual);
    }

    private int sweep(RetentionRules rules, Clock then) {
        return new RawRetention(house.storage.datasets(), house.objects, house.storage.catalogue(), rules, then)
                .sweep();
    }

    private Dataset loaded(Caller who, String text) {
        Submission submission = house.upload(who, text).orElseThrow();
        house.workOff();
        return house.dataset(submission.dataset().id());
    }

    private List<String> files() {
        List<String> keys = new ArrayList<>();
        house.objects.visit("raw", object -> keys.add(object.key()));
        return keys;
    }

    @Property(tries = 40, seed = "7")
    @Label("A file is kept for exactly as long as its department's rule says")
    void keptExactlyAsLong(
            @ForAll @IntRange(min = 1, max = Retention.LONGEST) int usual,
            @ForAll @IntRange(max = Retention.LONGEST) int own,
            @ForAll @IntRange(min = -100_000, max = 100_000) int seconds) {
        try (House here = new House()) {
            Caller somebody = here.analyst("a@example.com", "toys");
            Dataset dataset = here.dataset(
                    here.upload(somebody, GOOD).orElseThrow().dataset().id());
            here.workOff();
            RetentionRules rules =
                    new RetentionRules(here.storage.retentions(), here.storage.catalogue(), Retention.days(usual));
            // None of its own: the usual one.
            int days = own == 0 ? usual : own;
            if (own > 0) {
                rules.decide(here.administrator(), "toys", Retention.days(own)).orElseThrow();
            }
            HandClock clock = new HandClock(
                    dataset.createdAt().plus(Duration.ofDays(days)).plusSeconds(seconds));
            RawRetention retention =
                    new RawRetention(here.storage.datasets(), here.objects, here.storage.catalogue(), rules, clock);
            boolean due = seconds >= 0;
            assertThat(retention.sweep()).isEqualTo(due ? 1 : 0);
            assertThat(here.objects.size(dataset.upload().object().key()).isPresent())
                    .isEqualTo(!due);
            assertThat(here.dataset(dataset.id()).rawDeletion() != null).isEqualTo(due);
            assertThat(retention.sweep()).isZero();
        }
    }

    @Test
    void aDepartmentThatKeepsForEverLosesNothing() {
        RetentionRules rules = rules(Retention.days(1));
        rules.decide(boss, "toys", Retention.FOREVER).orElseThrow();
        loaded(ann, GOOD);
        assertThat(sweep(rules, Clock.offset(house.clock, Duration.ofDays(36_600))))
                .isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void theDatasetStaysWithoutItsFilesAndSaysSo() {
        Dataset dataset = loaded(ann, GOOD + "someday,5\n");
        house.correct(ann, dataset.id(), "line,Day,Amount\n6,2026-01-05,5\n").orElseThrow();
        house.workOff();
        assertThat(files()).hasSize(2);
        Clock later = Clock.offset(house.clock, Duration.ofDays(91));
        assertThat(sweep(rules(Retention.days(90)), later)).isEqualTo(1);
        assertThat(files()).isEmpty();
        List<Object> rows = new ArrayList<>();
        house.storage.cleanRows().stream(Scope.all(), dataset.id(), rows::add);
        assertThat(rows).hasSize(5);
        List<Failure> refusals = List.of(
                house.correct(ann, dataset.id(), "line,Day,Amount\n6,2026-01-06,6\n")
                        .refusal()
                        .orElseThrow(),
                house.revisions
                        .reprocess(ann, dataset.id(), new ReprocessForm(null, null, null, null))
                        .refusal()
                        .orElseThrow());
        for (Failure refusal : refusals) {
            assertThat(refusal.code()).isEqualTo(FailureCode.GONE);
            assertThat(refusal.message()).contains("were deleted on", "for 90 days");
            assertThat(refusal.hint()).contains("delete the dataset");
        }
        assertThat(house.revisions.restore(ann, dataset.id(), 1).refusal())
                .as("an earlier version needs no file")
                .isEmpty();
        assertThat(house.upload(ann, GOOD + "someday,5\n").orElseThrow().duplicate())
                .isTrue();
    }

    @Test
    void whatASweepThatDiedLeftGoesWithTheOrphans() {
        Dataset dataset = loaded(ann, GOOD);
        Instant due = Instant.now().plus(Duration.ofDays(1));
        house.storage.datasets().forgetRaw(Scope.all(), due, Retention.days(1), 10);
        assertThat(files()).containsExactly(dataset.upload().object().key());
        Clock later = Clock.offset(house.clock, Duration.ofHours(25));
        assertThat(new OrphanObjects(house.objects, house.storage.datasets(), later).sweep())
                .isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void rulesAreForAdministrators() {
        RetentionRules rules = rules(Retention.days(90));
        assertThat(rules.find(ann, "toys").refusal().orElseThrow().code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(rules.decide(ann, "toys", Retention.days(1)).refusal()).isPresent();
        assertThat(rules.find(boss, "nowhere").refusal().orElseThrow().code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(rules.find(boss, "toys").orElseThrow().decided()).isNull();
    }
}
