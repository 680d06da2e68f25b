package io.aetherflow.postgres.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.job.JobFeed;
import io.aetherflow.kit.Branch;
import io.aetherflow.kit.HeardChanges;
import io.aetherflow.kit.JobFeedContract;
import io.aetherflow.kit.Storage;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresJobFeedTest extends JobFeedContract {

    private static final Database DATABASE = TestDatabases.shared();

    @Override
    protected Storage storage() {
        return PostgresStorage.over(DATABASE);
    }

    private static List<Integer> listening() {
        return DATABASE.relay()
                .withHandle(handle -> handle.createQuery("select pid from pg_stat_activity"
                                + " where datname = current_database() and query = 'listen aetherflow_job_changes'")
                        .mapTo(Integer.class)
                        .list());
    }

    @Test
    void aFeedThatLostItsConnectionComesBackAndSaysThatItMissedSomething() {
        try (JobFeed feed = new PostgresJobFeed(DATABASE)) {
            HeardChanges heard = new HeardChanges();
            feed.listen(heard);
            heard.awaitMisses(1);
            for (int pid : listening()) {
                DATABASE.relay()
                        .useHandle(handle -> handle.createQuery("select pg_terminate_backend(?)")
                                .bind(0, pid)
                                .mapTo(boolean.class)
                                .one());
            }
            heard.awaitMisses(2);
            UUID id = Branch.open(storage()).submit().job().id();
            heard.await(id, 1);
        }
    }

    @Test
    void whatNamesNoJobIsPassedOver() {
        try (JobFeed feed = new PostgresJobFeed(DATABASE)) {
            HeardChanges heard = new HeardChanges();
            feed.listen(heard);
            heard.awaitMisses(1);
            for (String payload : List.of("", "one two three", "{}")) {
                DATABASE.jobs()
                        .useHandle(handle -> handle.createQuery("select pg_notify('aetherflow_job_changes', ?)::text")
                                .bind(0, payload)
                                .mapTo(String.class)
                                .one());
            }
            UUID id = Branch.open(storage()).submit().job().id();
            heard.await(id, 1);
        }
    }

    /** Row-level security has no say in notifications, so they say nothing that it would hide. */
    @Test
    void aNotificationHoldsIdsAndADepartmentAlone() {
        String body = DATABASE.owner()
                .withHandle(handle -> handle.createQuery("select prosrc from pg_proc where proname = 'tell_job'")
                        .mapTo(String.class)
                        .one());
        assertThat(body).contains("new.id || ' ' || new.dataset_id || ' ' || new.department);");
    }
}
