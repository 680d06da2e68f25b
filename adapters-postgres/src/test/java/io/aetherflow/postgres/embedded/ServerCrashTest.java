package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Pulse;
import io.aetherflow.kit.Branch;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Migrations;
import io.aetherflow.postgres.PostgresStorage;
import io.aetherflow.postgres.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies under the adapters and comes back: so do they, without anybody's help. */
class ServerCrashTest {

    private static final ServerSettings DURABLE = new ServerSettings(true, null, TestDatabase.SETTINGS.binaries());
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path home;

    private final Set<FailureCode> failures = ConcurrentHashMap.newKeySet();
    private final ExecutorService waiting = Executors.newFixedThreadPool(2);
    private EmbeddedPostgres server;
    private Database database;
    private PostgresStorage store;

    @BeforeEach
    void start() {
        server = EmbeddedPostgres.in(home, DURABLE);
        TestDatabase crashing = new TestDatabase(server.start(), "crashing");
        crashing.admin("create role crashing_owner login createrole password 'owner''s secret'");
        crashing.admin("create database crashing owner crashing_owner");
        database = new Database(TestDatabases.settings(crashing.jdbcUrl(), crashing.name()));
        new Migrations(database).run();
        store = PostgresStorage.over(database);
    }

    @AfterEach
    void end() {
        waiting.shutdownNow();
        store.close();
        database.close();
        server.close();
    }

    /** Everything that was not yet on the disk's journal is lost, as in a power cut. */
    private void crash() {
        Postmaster postmaster = Postmaster.of(home.resolve("cluster")).orElseThrow();
        Commands.run(List.of("/bin/sh", "-c", "kill -QUIT " + postmaster.pid()));
        while (postmaster.serves(home.resolve("cluster"))) {
            Postmaster.pause();
        }
        server.close();
    }

    private void comeBack() {
        server = EmbeddedPostgres.in(home, DURABLE);
        server.start();
    }

    /** Asks again until there is an answer, as workers and carriers do. */
    private <T extends Collection<?>> Callable<T> untilSome(Callable<T> ask) {
        return () -> {
            while (true) {
                try {
                    T answer = ask.call();
                    if (!answer.isEmpty()) {
                        return answer;
                    }
                } catch (AetherException e) {
                    failures.add(e.code());
                    Postmaster.pause();
                }
            }
        };
    }

    private List<Delivery> receive() {
        Optional<Delivery> delivery = store.queue().receive(JobType.ETL, LONG);
        return delivery.stream().toList();
    }

    private List<Outgoing> carry() {
        store.outbox().await(LONG);
        return store.outbox().claim(9, LONG);
    }

    @Test
    void whoWaitedHearsOfNewWorkAndWhoWorkedFinishes() throws Exception {
        Branch branch = Branch.open(store);
        Claim running = branch.claimed();
        LoadReport report = branch.load(running, 2);
        store.outbox()
                .claim(9, Duration.ofHours(1))
                .forEach(sent -> store.outbox().sent(sent.event().id()));
        Future<List<Delivery>> received = waiting.submit(untilSome(this::receive));
        Future<List<Outgoing>> carried = waiting.submit(untilSome(this::carry));

        crash();
        assertThat(store.jobs().check().healthy()).isFalse();
        AetherException down =
                catchThrowableOfType(AetherException.class, () -> store.jobs().beat(running, "loading", 50));
        failures.add(down.code());
        comeBack();

        assertThat(store.jobs().beat(running, "loading", 51)).isEqualTo(Pulse.ALIVE);
        UUID job = branch.submit().job().id();
        assertThat(received.get(LONG.toSeconds(), TimeUnit.SECONDS))
                .extracting(Delivery::jobId)
                .containsExactly(job);
        assertThat(carried.get(LONG.toSeconds(), TimeUnit.SECONDS))
                .extracting(Outgoing::event)
                .extracting(Event::key)
                .containsExactly(job.toString());
        assertThat(branch.succeed(running, report).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(branch.rows(running.job().datasetId())).hasSize(2);
        assertThat(failures).isSubsetOf(FailureCode.TRANSIENT_IO, FailureCode.UNAVAILABLE);
    }
}
