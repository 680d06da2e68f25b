package io.aetherflow.postgres.audit;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.audit.AuditVerdict;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.flow.BufferedAuditTrail;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.memory.MemorySecrets;
import io.aetherflow.kit.Examples;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an append takes, by how many callers there are at once: {@code mvn -Pbench test -pl adapters-postgres -Dtest=AuditTrailBench}. */
class AuditTrailBench {

    private static final int APPENDS = 10_000;

    private final AuditKeys keys = AuditKeys.of(new MemorySecrets());

    @Test
    void appendsAreTimed() throws Exception {
        try (Database database = TestDatabases.migrated()) {
            AuditTrail trail = new BufferedAuditTrail(new PostgresAuditTrail(database, keys.chain()));
            for (int callers : new int[] {8, 1, 8, 64, 1, 8, 64}) {
                time(trail, callers);
            }
            AuditCheckpoints checkpoints = new AuditCheckpoints(
                    trail, new MemoryObjectStore(), keys, Clock.systemUTC(), AuditCheckpoints.Settings.USUAL);
            long start = System.nanoTime();
            int signed = checkpoints.sign();
            long middle = System.nanoTime();
            AuditVerdict verdict = checkpoints.verify();
            System.out.printf(
                    "%d records: %d checkpoints signed in %.1f s; verified in %.1f s, healthy: %s%n",
                    verdict.rows(),
                    signed,
                    (middle - start) / 1e9,
                    (System.nanoTime() - middle) / 1e9,
                    verdict.healthy());
        }
    }

    private static void time(AuditTrail trail, int callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        List<Future<long[]>> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            all.add(threads.submit(() -> appends(trail, APPENDS / callers)));
        }
        List<Long> times = new ArrayList<>();
        for (Future<long[]> one : all) {
            Arrays.stream(one.get()).forEach(times::add);
        }
        threads.shutdown();
        times.sort(null);
        System.out.printf(
                "%2d callers: %d appends, %.0f/s, median %.2f ms, p95 %.2f ms%n",
                callers,
                times.size(),
                times.size() / ((System.nanoTime() - start) / 1e9),
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }

    private static long[] appends(AuditTrail trail, int count) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            trail.append(List.of(new AuditEntry(
                    Instant.now(),
                    AuditActor.user(Examples.id()),
                    new DepartmentId("sales"),
                    "list_rows",
                    new AuditSubject("dataset", Examples.id().toString()),
                    AuditResult.ALLOWED,
                    200,
                    Examples.token(),
                    new TreeMap<>())));
            times[i] = System.nanoTime() - start;
        }
        return times;
    }
}
