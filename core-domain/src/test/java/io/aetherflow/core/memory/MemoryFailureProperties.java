package io.aetherflow.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobEvent;
import io.aetherflow.core.job.JobRun;
import io.aetherflow.core.job.JobStatus;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.MemoryKit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever an attempt failed of, its job says so, and keeps what the operator needs to find it. */
class MemoryFailureProperties {

    @Property(tries = 500, seed = "20261123")
    @Label("Feature: ai-analytics-platform, Property 7: Processing error handling")
    void aFailedAttemptIsToldWithItsReasonAndItsTrace(
            @ForAll FailureCode code,
            @ForAll @StringLength(min = 1, max = 200) String message,
            @ForAll @StringLength(max = 2000) String trace,
            @ForAll @IntRange(min = 1, max = JobRun.MAX_ATTEMPTS) int runs) {
        MemoryStorage store = new MemoryStorage();
        Branch branch = Branch.open(new MemoryKit(store));
        UUID id = branch.submit().job().id();
        Failure failure = Failure.of(code, message);
        for (int run = 1; run < runs; run++) {
            store.jobs()
                    .fail(branch.claim(id), Failure.of(code, "Of old."), "of old")
                    .orElseThrow();
            store.due(id);
        }
        Claim claim = branch.claim(id);
        store.jobs().fail(claim, failure, trace).orElseThrow();

        Job job = branch.job(id);
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.run().failure()).isEqualTo(failure);
        assertThat(job.run().traceback()).isEqualTo(trace);
        assertThat(job.run().attempts()).isEqualTo(code.transientFault() ? 0 : runs);
        assertThat(job.run().faults()).isEqualTo(code.transientFault() ? runs : 0);
        assertThat(job.run().willRetry()).isEqualTo(code.transientFault() || runs < JobRun.MAX_ATTEMPTS);
        List<JobEvent> events = store.jobs().events(branch.scope(), id);
        assertThat(events.get(events.size() - 1).reason()).isEqualTo(message);
        assertDatasetTells(branch.dataset(job.datasetId()), job);
    }

    /** At once, unless waiting may help: then when nothing is tried any more. */
    private static void assertDatasetTells(Dataset dataset, Job job) {
        Failure failure = job.run().failure();
        boolean hopeful =
                job.run().willRetry() && failure != null && failure.code().transientFault();
        assertThat(dataset.status()).isEqualTo(hopeful ? DatasetStatus.PROCESSING : DatasetStatus.FAILED);
        assertThat(dataset.failure()).isEqualTo(hopeful ? null : failure);
    }
}
