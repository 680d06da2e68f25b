package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.event.Event;
import io.aetherflow.core.event.Outgoing;
import io.aetherflow.core.event.Topic;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.Delivery;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobFilter;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.memory.MemoryRemoteQueue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * R3: whatever a queue does to its messages, each job has its effect once. One thread plays all the workers, so that a run
 * is the same every time: while one worker is at a row others receive messages, of the same job too, and where the first
 * one's lease is let run out they take the job over and finish it before the first comes to its own end.
 */
class OneEffectTest {

    private static final long SEED = 20_260_301;
    private static final int DATASETS = 1_700;
    private static final int LEAST_RECEIPTS = 10_000;
    private static final int WINDOW = 50;
    private static final int AT_ONCE = 3;
    private static final Duration NO_BEAT = Duration.ofDays(1);

    private final Random chance = new Random(SEED);
    private final House house = new House(row -> meanwhile());
    private final MemoryRemoteQueue remote = new MemoryRemoteQueue();
    private final HostileQueue hostile = new HostileQueue(remote, chance);
    private final Notes notes = new Notes();
    private final Map<JobType, QueueRelay> relays = new EnumMap<>(JobType.class);
    private final List<Map<JobType, JobWorker>> workers = new ArrayList<>();
    private final Deque<Delivery> atWork = new ArrayDeque<>();
    private final List<UUID> datasets = new ArrayList<>();

    @AfterEach
    void close() {
        house.close();
    }

    /** Each with a process of its own, over the same queue. */
    private void hire() {
        VerifiedQueue queue = new VerifiedQueue(hostile, house.storage.jobs(), house.storage.datasets(), notes);
        for (int i = 0; i <= AT_ONCE; i++) {
            WorkerStation station = new WorkerStation(
                    house.storage.jobs(),
                    queue,
                    new HeartbeatSettings(house.timer, NO_BEAT, NO_BEAT, NO_BEAT, NO_BEAT),
                    new Quarantine(),
                    notes);
            Map<JobType, JobWorker> both = new EnumMap<>(JobType.class);
            for (JobType type : JobType.values()) {
                both.put(type, house.worker(type, "worker-" + i, station));
            }
            workers.add(both);
        }
        for (JobType type : JobType.values()) {
            relays.put(
                    type,
                    new QueueRelay(
                            house.storage.queue(),
                            remote,
                            house.storage.jobs(),
                            house.storage.datasets(),
                            type,
                            WINDOW));
        }
    }

    private boolean serveNext() {
        JobType first = chance.nextBoolean() ? JobType.ETL : JobType.ML_INFERENCE;
        JobType second = first == JobType.ETL ? JobType.ML_INFERENCE : JobType.ETL;
        for (JobType type : List.of(first, second)) {
            relays.get(type).carry(Duration.ZERO);
            var next = hostile.receive(type, Duration.ZERO);
            if (next.isPresent()) {
                serve(next.get());
                return true;
            }
        }
        return false;
    }

    private void serve(Delivery delivery) {
        JobWorker worker = workers.get(atWork.size()).get(delivery.type());
        atWork.push(delivery);
        try {
            worker.serve(delivery);
        } finally {
            atWork.pop();
        }
    }

    /** While a worker is at a row. */
    private void meanwhile() {
        if (atWork.isEmpty() || atWork.size() > AT_ONCE) {
            return;
        }
        switch (chance.nextInt(10)) {
            case 0 -> serveNext();
            case 1 -> serve(hostile.another(atWork.element()));
            case 2 -> {
                house.storage.expireLease(atWork.element().jobId());
                serve(hostile.another(atWork.element()));
            }
            default -> {}
        }
    }

    private void upload(List<Caller> callers) {
        int number = datasets.size();
        String file = "Day,Amount,Item\n2026-01-01,%d.25,car\n2026-01-02,1.00,doll\n".formatted(number);
        datasets.add(house.upload(callers.get(number % callers.size()), file)
                .orElseThrow()
                .dataset()
                .id());
    }

    @Test
    void everyJobHasItsEffectOnce() {
        hire();
        List<Caller> callers =
                List.of(house.analyst("ann@example.com", "toys"), house.analyst("bob@example.com", "games"));
        boolean busy = true;
        while (busy || datasets.size() < DATASETS) {
            if (datasets.size() < DATASETS) {
                upload(callers);
            }
            busy = serveNext() & serveNext() & serveNext();
        }
        while (serveNext()) {
            // what comes late
        }

        assertThat(hostile.receipts()).isGreaterThanOrEqualTo(LEAST_RECEIPTS);
        assertThat(hostile.lostAcknowledgements()).isGreaterThan(LEAST_RECEIPTS / 20);
        assertThat(notes.events())
                .as("those who came to their end too late")
                .filteredOn("job_fenced"::equals)
                .hasSizeGreaterThan(100);
        assertThat(notes.events()).as("nothing was forged").doesNotContain("message_refused");
        Set<String> jobs = new HashSet<>();
        datasets.forEach(dataset -> jobs.addAll(effects(dataset)));
        assertThat(jobs).hasSize(2 * DATASETS);
        assertThat(completions()).hasSize(jobs.size()).containsExactlyInAnyOrderElementsOf(jobs);
    }

    /** Looks at a dataset; returns the ids of its jobs. */
    private Set<String> effects(UUID id) {
        Dataset dataset = house.dataset(id);
        assertThat(dataset.status()).isEqualTo(DatasetStatus.COMPLETED);
        List<Long> rows = new ArrayList<>();
        house.storage.cleanRows().stream(Scope.all(), id, row -> rows.add(row.sourceLine()));
        assertThat(rows).containsExactly(2L, 3L);
        assertThat(house.storage.datasets().versions(Scope.all(), id)).hasSize(1);
        assertThat(house.storage
                        .insights()
                        .list(Scope.all(), id, PageRequest.first(10))
                        .items())
                .hasSize(1);
        return succeeded(id, JobType.ETL, JobType.ML_INFERENCE);
    }

    private Set<String> succeeded(UUID dataset, JobType... types) {
        List<Job> jobs = house.storage
                .jobs()
                .list(Scope.all(), JobFilter.of(dataset), PageRequest.first(10))
                .items();
        assertThat(jobs).extracting(Job::type).containsExactlyInAnyOrder(types);
        for (Job job : jobs) {
            assertThat(house.storage.jobs().events(Scope.all(), job.id()))
                    .filteredOn(event -> event.to() == JobState.SUCCEEDED)
                    .as("ends of %s", job.id())
                    .hasSize(1);
        }
        return jobs.stream().map(job -> job.id().toString()).collect(Collectors.toSet());
    }

    /** The jobs whose completion is told of in the outbox, each as often as it is. */
    private List<String> completions() {
        return house.storage.outbox().claim(Integer.MAX_VALUE, Duration.ofMinutes(1)).stream()
                .map(Outgoing::event)
                .filter(event -> event.topic() == Topic.PROCESSING_COMPLETE)
                .map(Event::fields)
                .map(fields -> fields.get("job_id"))
                .toList();
    }
}
