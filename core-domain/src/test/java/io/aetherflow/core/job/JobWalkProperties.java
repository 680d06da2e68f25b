package io.aetherflow.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.FailureCode;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** However a job is walked about, it keeps to the table of states, and the table is walked whole. */
class JobWalkProperties {

    /** Of the file, of its workers, of the platform. */
    private static final Set<FailureCode> DEATHS =
            Set.of(FailureCode.VALIDATION, FailureCode.WORKER_CRASHED, FailureCode.STORAGE_FULL);

    @Property(tries = 2000, seed = "19614303641", shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theMachineKeepsToTheTable(@ForAll("machines") ActionChain<JobWalk> walk) {
        walked(walk);
    }

    @Property(tries = 1000, seed = "19614303642", shrinking = ShrinkingMode.BOUNDED)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theStoreKeepsToTheTable(@ForAll("stored") ActionChain<JobWalk> walk) {
        StoredJob job = (StoredJob) walked(walk).real;
        assertThat(HistoryReplay.of(job.history()).run())
                .as("its history, replayed, ends where it did")
                .extracting(JobRun::state, JobRun::fence, JobRun::attempts, JobRun::faults)
                .containsExactly(
                        job.job().state(),
                        job.job().run().fence(),
                        job.job().run().attempts(),
                        job.job().run().faults());
    }

    private static JobWalk walked(ActionChain<JobWalk> chain) {
        JobWalk walk = chain.run();
        walk.steps().forEach(Statistics::collect);
        walk.deaths().forEach(Statistics::collect);
        Statistics.coverage(coverage -> Stream.concat(JobTable.STEPS.stream(), DEATHS.stream())
                .forEach(each -> coverage.check(each).count(count -> count > 0)));
        return walk;
    }

    @Provide
    Arbitrary<ActionChain<JobWalk>> machines() {
        return JobWalks.of(MachineJob::new);
    }

    @Provide
    Arbitrary<ActionChain<JobWalk>> stored() {
        return JobWalks.of(StoredJob::new);
    }
}
