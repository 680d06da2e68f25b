package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.DeadLetterDesk.Redrive;
import io.aetherflow.core.flow.DeadLetterDesk.Redriven;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Examples;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dead jobs are looked at, and sent out again where that may help. */
class DeadLetterDeskTest {

    private boolean broken;
    private final House house = new House(row -> {
        if (broken) {
            throw new IllegalStateException("boom");
        }
    });
    private final Caller ann = house.analyst("ann@example.com", "toys");
    private final Caller bob = house.analyst("bob@example.com", "games");
    private final DeadLetterDesk desk = new DeadLetterDesk(house.storage.jobs(), house.plugins);

    @AfterEach
    void close() {
        house.close();
    }

    private UUID bad(Caller caller, int day) {
        return dead(caller, "Day,Amount\n2026-01-%02d,666\n".formatted(day));
    }

    private UUID dead(Caller caller, String text) {
        Job job = house.upload(caller, text).orElseThrow().job();
        house.workOff();
        assertThat(house.job(job.datasetId(), JobType.ETL).state()).isEqualTo(JobState.DEAD);
        return job.id();
    }

    private UUID crashed(Caller caller) {
        broken = true;
        UUID job = dead(caller, "Day,Amount\n2026-01-01,1\n");
        broken = false;
        return job;
    }

    private List<UUID> lying(Caller caller, DeadLetterFilter filter) {
        return desk.list(caller, filter, PageRequest.first(10)).items().stream()
                .map(Job::id)
                .toList();
    }

    private static Redrive these(UUID... ids) {
        return new Redrive(List.of(ids), DeadLetterFilter.ANY, false);
    }

    private Outcome<List<Redriven>> redrive(Redrive asked) {
        return desk.redrive(ann, asked);
    }

    private static List<FailureCode> refusals(List<Redriven> ends) {
        return ends.stream()
                .flatMap(end -> end.refusal().map(Failure::code).stream())
                .toList();
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().code();
    }

    @Test
    void everyDepartmentSeesItsOwnNewestFirst() {
        UUID first = bad(ann, 1);
        UUID second = crashed(ann);
        UUID others = bad(bob, 1);
        assertThat(lying(ann, DeadLetterFilter.ANY)).containsExactly(second, first);
        assertThat(lying(bob, DeadLetterFilter.ANY)).containsExactly(others);
        assertThat(lying(ann, new DeadLetterFilter(null, FailureCode.VALIDATION, null)))
                .containsExactly(first);
        assertThat(lying(ann, new DeadLetterFilter(JobType.ETL, null, "toys@1")))
                .containsExactly(second, first);
        assertThat(lying(ann, new DeadLetterFilter(JobType.ML_INFERENCE, null, null)))
                .isEmpty();
        assertThat(lying(ann, new DeadLetterFilter(null, null, "toys@2"))).isEmpty();
    }

    @Test
    void whatWouldFailAgainTheSameWayIsNotSentOut() {
        UUID job = bad(ann, 1);
        assertThat(refusals(redrive(these(job)).orElseThrow())).containsExactly(FailureCode.CONFLICT);
        assertThat(lying(ann, DeadLetterFilter.ANY)).containsExactly(job);
    }

    @Test
    void itIsWhereSomebodyInsistsOrThePluginIsAnotherVersion() {
        UUID job = bad(ann, 1);
        assertThat(refusals(redrive(new Redrive(List.of(job), DeadLetterFilter.ANY, true))
                        .orElseThrow()))
                .isEmpty();
        house.workOff();
        assertThat(lying(ann, DeadLetterFilter.ANY)).as("dead again").containsExactly(job);

        Plugins newer = new Plugins(List.of(new InstalledPlugin(new ToyPlugin("toys", row -> {}), "toys", "2")));
        assertThat(refusals(new DeadLetterDesk(house.storage.jobs(), newer)
                        .redrive(ann, these(job))
                        .orElseThrow()))
                .isEmpty();
        assertThat(lying(ann, DeadLetterFilter.ANY)).isEmpty();
    }

    @Test
    void whatBrokeForOtherReasonsIsSentOutAndSucceeds() {
        UUID job = crashed(ann);
        assertThat(redrive(these(job, job)).orElseThrow()).singleElement().satisfies(end -> {
            assertThat(end.jobId()).isEqualTo(job);
            assertThat(end.refusal()).isEmpty();
        });
        house.workOff();
        assertThat(house.storage.jobs().find(ann.scope(), job).orElseThrow().state())
                .isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aFilterChoosesToo() {
        bad(ann, 1);
        UUID job = crashed(ann);
        DeadLetterFilter broke = new DeadLetterFilter(null, FailureCode.PLUGIN_ERROR, null);
        assertThat(redrive(new Redrive(List.of(), broke, false)).orElseThrow())
                .extracting(Redriven::jobId)
                .containsExactly(job);
    }

    @Test
    void othersLettersAndThoseThatDoNotExistAreNotFound() {
        UUID others = bad(bob, 1);
        assertThat(refusals(redrive(these(others, Examples.id())).orElseThrow()))
                .containsExactly(FailureCode.NOT_FOUND, FailureCode.NOT_FOUND);
        assertThat(lying(bob, DeadLetterFilter.ANY)).containsExactly(others);
    }

    @Test
    void whoAsksHasToSayWhichAndNotTooMany() {
        DeadLetterFilter some = new DeadLetterFilter(JobType.ETL, null, null);
        assertThat(code(redrive(these()))).isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(code(redrive(new Redrive(List.of(Examples.id()), some, false))))
                .isEqualTo(FailureCode.INVALID_REQUEST);
        UUID[] many =
                Stream.generate(Examples::id).limit(DeadLetterDesk.MOST + 1).toArray(UUID[]::new);
        assertThat(code(redrive(these(many)))).isEqualTo(FailureCode.INVALID_REQUEST);
    }

    @Test
    void whoMayOnlyLookSendsNothingOut() {
        Caller viewer = new Caller(
                ann.user()
                        .changed(
                                Role.VIEWER,
                                ann.user().department(),
                                ann.user().tier(),
                                ann.user().status()),
                ann.sessionId());
        UUID job = crashed(ann);
        assertThat(lying(viewer, DeadLetterFilter.ANY)).containsExactly(job);
        assertThat(code(desk.redrive(viewer, these(job)))).isEqualTo(FailureCode.FORBIDDEN);
    }
}
