package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a queue does beyond {@link JobQueueContract} where the stored jobs themselves are its messages: it knows how they stand. */
public abstract class StoreQueueContract extends JobQueueContract {

    @Test
    void aMessageHasOneReceiver() {
        received(submit());
        assertThat(receive(JobType.ETL, Duration.ZERO)).as("hidden from others").isEmpty();
    }

    @Test
    void aDuplicateRingsNoSecondTime() {
        String fingerprint = Examples.fingerprint();
        UUID job = branch.submit(fingerprint).job().id();
        branch.submit(fingerprint);
        assertThat(drain(JobType.ETL)).containsExactly(job);
    }

    @Test
    void theOldestJobIsReceivedFirst() {
        List<UUID> jobs = submit(5);
        assertThat(drain(JobType.ETL)).containsExactlyElementsOf(jobs);
    }

    @Test
    void departmentsTakeTurns() {
        submit(5);
        UUID others = submit(Branch.open(store));
        List<UUID> first = List.of(next(), next());
        assertThat(first).contains(others);
    }

    private UUID next() {
        return receive(JobType.ETL, Duration.ZERO).orElseThrow().jobId();
    }

    @Test
    void manyReceiversShareTheWork() throws Exception {
        List<UUID> jobs = submit(32);
        List<List<UUID>> shares = Race.of(8, i -> drain(JobType.ETL));
        assertThat(shares.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(jobs);
    }

    @Test
    void aReleasedMessageComesAgainOnce() {
        UUID job = submit();
        queue().release(received(job));
        received(job);
        assertSilent();
    }

    @Test
    void aFinishedJobRingsNoMoreAndItsInferenceDoes() {
        Claim claim = branch.claim(received(submit()).jobId());
        branch.succeed(claim, branch.load(claim, 1));
        assertSilent();
        assertThat(drain(JobType.ML_INFERENCE))
                .containsExactly(branch.inference(claim.job().datasetId()).id());
    }

    @Test
    void aCancelledJobRingsNoMoreUntilItIsRetried() {
        UUID job = submit();
        cancel(job);
        assertSilent();
        retry(job);
        received(job);
    }

    @Test
    void aDeletedDatasetRingsNoMore() {
        UUID dataset = branch.job(submit()).datasetId();
        store.datasets().delete(branch.scope(), dataset);
        assertSilent();
    }

    @Test
    void aReceiptThatIsNoLongerGoodChangesNothing() {
        UUID job = submit();
        Delivery first = received(job);
        queue().release(first);
        received(job);
        queue().release(first);
        queue().extend(first, Duration.ZERO);
        assertSilent();
    }
}
