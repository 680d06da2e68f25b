package io.aetherflow.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.kit.MemoryKit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStorageTest {

    private final MemoryStorage storage = new MemoryStorage();
    private final Branch branch = Branch.open(new MemoryKit(storage));

    @Test
    void aNewStoreIsEmpty() {
        MemoryStorage fresh = new MemoryStorage();
        assertThat(fresh.users().hasAdministrator()).isFalse();
        assertThat(fresh.catalogue().departments()).isEmpty();
        assertThat(fresh.signingKeys().verifying()).isEmpty();
        assertThat(fresh.loads().sweep()).isZero();
    }

    @Test
    void everyPartIsWellAndCloses() {
        List<Adapter> parts = List.of(
                storage.users(),
                storage.jobs(),
                storage.queue(),
                storage.loads(),
                storage.cleanRows(),
                new MemoryObjectStore(),
                new MemoryRejects());
        assertThat(parts).allMatch(part -> part.check().healthy());
        parts.forEach(Adapter::close);
    }

    @Test
    void aLoadOfATableThatWasNeverPublishedIsADefect() {
        Claim claim = branch.claimed();
        Load load = branch.newLoad(claim, Examples.schema(Examples.department()));
        assertDefect(() -> storage.loads().begin(load));
    }

    @Test
    void aReportThatTheStoreDoesNotBearOutChangesNothing() {
        Claim claim = branch.claimed();
        var tooMany = Examples.report(branch.load(claim, 2).loadId(), branch.schema(), 3);
        var unknown = Examples.report(Examples.id(), branch.schema(), 0);
        for (var report : List.of(tooMany, unknown)) {
            assertDefect(() -> storage.jobs().succeed(claim, new JobOutcome.Loaded(report)));
            assertThat(branch.job(claim.jobId()).state()).isEqualTo(JobState.RUNNING);
        }
    }

    private static void assertDefect(Runnable call) {
        AetherException thrown = catchThrowableOfType(AetherException.class, call::run);
        assertThat(thrown.code()).isEqualTo(FailureCode.INTERNAL_ERROR);
    }

    @Test
    void aListenerThatIsInterruptedComesHomeAtOnce() {
        Thread.currentThread().interrupt();
        assertThat(storage.queue().receive(JobType.ETL, Duration.ofMinutes(5))).isEmpty();
        assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    }

    @Test
    void aSessionOfNobodyIsHarmless() {
        storage.sessions().open(Examples.session(Examples.admin()));
        assertThat(storage.users().find(Scope.all(), Examples.id())).isEmpty();
    }
}
