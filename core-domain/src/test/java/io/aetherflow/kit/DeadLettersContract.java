package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.DeadLetterFilter;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.core.job.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What died, what is waiting, and where a queue elsewhere rings for it. */
abstract class DeadLettersContract extends ClaimsContract {

    private static final int PAGE = 2;

    private UUID dead(Failure failure) {
        return branch.die(branch.submit().job().id(), failure).id();
    }

    private static Failure of(String plugin) {
        return Failure.of(FailureCode.PLUGIN_ERROR, "It threw.").with(DeadLetterFilter.PLUGIN_DETAIL, plugin);
    }

    private List<UUID> deadLetters(Scope scope, DeadLetterFilter filter) {
        return Expect.pages(PAGE, page -> jobs().deadLetters(scope, filter, page)).stream()
                .map(Job::id)
                .toList();
    }

    private List<UUID> deadLetters(DeadLetterFilter filter) {
        return deadLetters(branch.scope(), filter);
    }

    @Test
    void onlyTheDeadAreDeadLettersNewestFirst() {
        branch.submit();
        branch.completed(1);
        UUID cancelled = branch.submit().job().id();
        jobs().cancel(branch.scope(), cancelled, Examples.id()).orElseThrow();
        jobs().fail(branch.claimed(), Examples.invalid(), null).orElseThrow();
        assertThat(deadLetters(DeadLetterFilter.ANY)).isEmpty();
        List<UUID> dead = new ArrayList<>();
        for (int i = 0; i < 2 * PAGE + 1; i++) {
            dead.add(dead(Examples.invalid()));
        }
        Collections.reverse(dead);
        assertThat(deadLetters(DeadLetterFilter.ANY)).isEqualTo(dead);
        Page<Job> first = jobs().deadLetters(branch.scope(), DeadLetterFilter.ANY, PageRequest.first(1));
        assertThat(first.items()).containsExactly(branch.job(dead.get(0)));
    }

    @Test
    void aRetriedJobIsNoDeadLetter() {
        UUID job = dead(Examples.invalid());
        jobs().retry(branch.scope(), job, Examples.id()).orElseThrow();
        assertThat(deadLetters(DeadLetterFilter.ANY)).isEmpty();
    }

    @Test
    void deadLettersStayWithinTheScope() {
        UUID job = dead(Examples.invalid());
        Scope neighbour = Branch.open(store).scope();
        assertThat(deadLetters(neighbour, DeadLetterFilter.ANY)).isEmpty();
        Page<Job> newest = jobs().deadLetters(Scope.all(), DeadLetterFilter.ANY, PageRequest.first(1));
        assertThat(newest.items()).extracting(Job::id).containsExactly(job);
    }

    @Test
    void deadLettersAreFilteredByTypeReasonAndPlugin() {
        UUID invalid = dead(Examples.invalid());
        UUID broken = dead(of("sales@1.2.0"));
        UUID inference = branch.inference(branch.completed(1).id()).id();
        branch.die(inference, of("sales@1.2.0"));
        assertThat(deadLetters(new DeadLetterFilter(JobType.ETL, null, null))).containsExactly(broken, invalid);
        assertThat(deadLetters(new DeadLetterFilter(JobType.ML_INFERENCE, null, null)))
                .containsExactly(inference);
        assertThat(deadLetters(new DeadLetterFilter(null, FailureCode.VALIDATION, null)))
                .containsExactly(invalid);
        assertThat(deadLetters(new DeadLetterFilter(null, FailureCode.INTERNAL_ERROR, null)))
                .isEmpty();
        assertThat(deadLetters(new DeadLetterFilter(null, null, "sales@1.2.0")))
                .containsExactlyInAnyOrder(inference, broken);
        assertThat(deadLetters(new DeadLetterFilter(null, null, "sales@1.2"))).isEmpty();
        assertThat(deadLetters(new DeadLetterFilter(null, null, "a\0b' or true--")))
                .isEmpty();
        assertThat(deadLetters(new DeadLetterFilter(JobType.ETL, FailureCode.PLUGIN_ERROR, "sales@1.2.0")))
                .containsExactly(broken);
    }

    @Test
    void aStrangeCursorIsTheCallersFault() {
        Expect.strangeCursorsRefused(page -> jobs().deadLetters(branch.scope(), DeadLetterFilter.ANY, page));
    }

    @Test
    void theBacklogIsWhatHasNotEnded() {
        assertThat(jobs().backlog(branch.id())).isZero();
        branch.submit();
        Claim running = branch.claimed();
        Claim waiting = branch.claimed();
        jobs().fail(waiting, Examples.unreachable(), null).orElseThrow();
        assertThat(jobs().backlog(branch.id())).isEqualTo(3);
        assertThat(jobs().backlog(Branch.open(store).id())).isZero();
        branch.succeed(running, branch.load(running, 1));
        assertThat(jobs().backlog(branch.id())).as("its inference waits").isEqualTo(3);
        store.due(waiting.jobId());
        branch.die(waiting.jobId(), Examples.unreachable());
        jobs().cancel(
                        branch.scope(),
                        branch.inference(running.job().datasetId()).id(),
                        Examples.id())
                .orElseThrow();
        assertThat(jobs().backlog(branch.id())).isEqualTo(1);
    }

    @Test
    void theWorkloadCountsWhatHasNotEndedWellByDepartmentAndType() {
        assertThat(jobs().workload(branch.scope())).isEqualTo(new Workload(List.of(), List.of()));
        Job oldest = branch.submit().job();
        branch.submit();
        jobs().fail(branch.claimed(), Examples.unreachable(), null).orElseThrow();
        dead(Examples.invalid());
        UUID cancelled = branch.submit().job().id();
        jobs().cancel(branch.scope(), cancelled, Examples.id()).orElseThrow();
        Job inference = branch.inference(branch.completed(1).id());
        branch.claimed();
        assertThat(jobs().workload(branch.scope()).queues())
                .containsExactly(
                        new Workload.Queue(branch.id(), JobType.ETL, 2, 1, 1, 1, oldest.updatedAt()),
                        new Workload.Queue(branch.id(), JobType.ML_INFERENCE, 1, 0, 0, 0, inference.updatedAt()));
    }

    @Test
    void aJobThatIsAskedForAgainWaitsSinceThen() {
        UUID job = dead(Examples.invalid());
        Job again = jobs().retry(branch.scope(), job, Examples.id()).orElseThrow();
        assertThat(jobs().workload(branch.scope()).queues())
                .containsExactly(new Workload.Queue(branch.id(), JobType.ETL, 1, 0, 0, 0, again.updatedAt()));
    }

    @Test
    void theWorkloadNamesWhoHoldsAJobSinceWhenAndUntilWhen() {
        Claim first = branch.claimed();
        Claim second = branch.claimed();
        jobs().beat(first, "loading", 10);
        Job beaten = branch.job(first.jobId());
        Workload workload = jobs().workload(branch.scope());
        assertThat(workload.runs())
                .extracting(Workload.Run::jobId)
                .as("the longest first")
                .containsExactly(first.jobId(), second.jobId());
        Workload.Run run = workload.runs().get(0);
        assertThat(run.worker()).isEqualTo(Branch.WORKER);
        assertThat(run.type()).isEqualTo(JobType.ETL);
        assertThat(run.since()).isEqualTo(lastEvent(first.jobId()).at());
        assertThat(run.leaseUntil()).isEqualTo(beaten.run().leaseUntil());
        jobs().release(second).orElseThrow();
        assertThat(jobs().workload(branch.scope()).runs()).hasSize(1);
    }

    @Test
    void theWorkloadStaysWithinTheScope() {
        branch.claimed();
        Branch neighbour = Branch.open(store);
        neighbour.submit();
        assertThat(jobs().workload(neighbour.scope()).runs()).isEmpty();
        assertThat(jobs().workload(neighbour.scope()).queues())
                .extracting(Workload.Queue::department)
                .containsExactly(neighbour.id());
        assertThat(jobs().workload(Scope.all()).queues())
                .extracting(Workload.Queue::department)
                .contains(branch.id(), neighbour.id());
    }

    @Test
    void whereElseItRingsChangesNothingOfAJob() {
        Claim running = branch.claimed();
        UUID dead = dead(Examples.invalid());
        for (UUID id : List.of(branch.submit().job().id(), running.jobId(), dead)) {
            Job before = branch.job(id);
            int events = events(id).size();
            jobs().rung(id, "message-1");
            jobs().rung(id, "message-2");
            assertThat(branch.job(id)).isEqualTo(before);
            assertThat(events(id)).hasSize(events);
        }
        assertThat(jobs().beat(running, "loading", 1)).isEqualTo(Pulse.ALIVE);
        jobs().rung(Examples.id(), "of a job that is gone");
    }
}
