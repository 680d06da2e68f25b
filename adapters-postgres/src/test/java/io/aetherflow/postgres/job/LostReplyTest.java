package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.DatabaseSettings;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.ReplyEater;
import io.aetherflow.postgres.TestDatabases;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection breaks at the worst moment: around the COMMIT that ends a job. */
class LostReplyTest {

    private final PostgresStorage store = PostgresStorage.over(TestDatabases.shared());
    private final Branch branch = Branch.open(store);
    private ReplyEater between;
    private Database shaky;
    private PostgresJobs jobs;

    @BeforeEach
    void goThrough() throws Exception {
        DatabaseSettings direct = TestDatabases.shared().settings();
        URI address = URI.create(direct.jdbcUrl().substring("jdbc:".length()));
        between = new ReplyEater(address.getPort());
        String url = "jdbc:postgresql://127.0.0.1:" + between.port() + address.getPath();
        shaky = new Database(TestDatabases.settings(url, direct.database()));
        jobs = new PostgresJobs(shaky, RetryPolicy.USUAL);
    }

    @AfterEach
    void close() {
        shaky.close();
        between.close();
        store.close();
    }

    @Test
    void aCommitWhoseReplyWasLostIsASuccess() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 2);
        between.breakNextCommit(ReplyEater.Break.AFTER);
        Job job = jobs.succeed(claim, new JobOutcome.Loaded(report)).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(branch.rows(job.datasetId())).hasSize(2);
        assertThat(branch.jobs(job.datasetId(), JobType.ML_INFERENCE)).hasSize(1);
    }

    @Test
    void aCommitThatNeverArrivedIsATransientFaultAndMayBeTriedAgain() {
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, 2);
        between.breakNextCommit(ReplyEater.Break.BEFORE);
        assertThatThrownBy(() -> jobs.succeed(claim, new JobOutcome.Loaded(report)))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO));
        assertThat(branch.job(claim.jobId()).state()).isEqualTo(JobState.RUNNING);
        assertThat(branch.rows(claim.job().datasetId())).isEmpty();
        assertThat(jobs.succeed(claim, new JobOutcome.Loaded(report))
                        .orElseThrow()
                        .state())
                .isEqualTo(JobState.SUCCEEDED);
        assertThat(branch.rows(claim.job().datasetId())).hasSize(2);
    }
}
