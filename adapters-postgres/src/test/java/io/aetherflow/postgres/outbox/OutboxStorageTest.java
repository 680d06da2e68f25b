package io.aetherflow.postgres.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.RetryPolicy;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the table holds beyond what the port shows. */
class OutboxStorageTest {

    private static final Database DATABASE = TestDatabases.shared();

    private final PostgresStorage store = PostgresStorage.over(DATABASE);
    private final Branch branch = Branch.open(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> told(UUID job) {
        return DATABASE.owner()
                .withHandle(
                        handle -> handle.createQuery("select topic from outbox where key like ? order by created_at")
                                .bind(0, job + "%")
                                .mapTo(String.class)
                                .list());
    }

    private static void owner(String sql) {
        DATABASE.owner().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void aChangeThatIsRolledBackTellsNothing() {
        Claim claim = branch.claimed();
        for (int fault = 1; fault < RetryPolicy.USUAL.maxFaults(); fault++) {
            store.jobs().fail(claim, Examples.unreachable(), null).orElseThrow();
            store.due(claim.jobId());
            claim = branch.claim(claim.jobId());
        }
        Claim last = claim;
        owner("alter table datasets add constraint never_fails check (status <> 'failed' or id <> '"
                + last.job().datasetId() + "')");
        try {
            assertThatThrownBy(() -> store.jobs().fail(last, Examples.unreachable(), null))
                    .isInstanceOf(AetherException.class);
            assertThat(branch.job(last.jobId()).state()).isEqualTo(JobState.RUNNING);
            assertThat(told(last.jobId())).containsExactly("data_ingestion");
        } finally {
            owner("alter table datasets drop constraint never_fails");
        }
        store.jobs().fail(last, Examples.unreachable(), null).orElseThrow();
        assertThat(told(last.jobId())).containsExactly("data_ingestion", "job_dead");
    }

    @Test
    void aTopicHasAKeyOnce() {
        UUID job = branch.submit().job().id();
        assertThatThrownBy(() -> owner("insert into outbox (id, topic, key, fields, at)"
                        + " select gen_random_uuid(), topic, key, fields, at from outbox where key = '" + job + "'"))
                .hasMessageContaining("outbox_once_key");
    }

    @Test
    void whoAnswersRequestsAddsEventsAndReadsNone() {
        for (String sql :
                List.of("select count(*) from outbox", "update outbox set sent_at = now()", "delete from outbox")) {
            assertDenied(DATABASE.api(), sql);
        }
        assertDenied(DATABASE.etl(), "update outbox set fields = '{}'");
    }

    private static void assertDenied(Jdbi login, String sql) {
        Throwable thrown = catchThrowable(() -> login.useHandle(handle -> handle.execute(sql)));
        assertThat(thrown).as(sql).hasMessageContaining("permission denied");
    }

    @Test
    void aClosedOutboxDoesNotWait() {
        PostgresOutbox outbox = new PostgresOutbox(DATABASE);
        outbox.close();
        outbox.await(Duration.ofHours(1));
        outbox.close();
    }
}
