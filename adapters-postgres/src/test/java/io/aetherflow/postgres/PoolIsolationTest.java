package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.kit.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S3: 200 threads on 20 connections. */
@Tag("S3")
class PoolIsolationTest {

    private static final int TRANSACTIONS = 100_000;
    private static final int THREADS = 200;
    private static final int CONNECTIONS = 20;
    private static final int DEPARTMENTS = 8;
    private static final Database DATABASE = database();
    private static final List<DepartmentId> IDS = new ArrayList<>();

    private final Transactions transactions = new Transactions(DATABASE.api());
    private final AtomicInteger left = new AtomicInteger(TRANSACTIONS);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger crossed = new AtomicInteger();

    private static Database database() {
        DatabaseSettings shared = TestDatabases.shared().settings();
        return new Database(new DatabaseSettings(
                shared.jdbcUrl(),
                shared.ownerUser(),
                shared.ownerPassword(),
                shared.apiPassword(),
                shared.etlPassword(),
                shared.relayPassword(),
                shared.auditPassword(),
                CONNECTIONS,
                1));
    }

    @BeforeAll
    static void fill() {
        try (PostgresStorage store = PostgresStorage.over(TestDatabases.shared())) {
            for (int i = 0; i < DEPARTMENTS; i++) {
                IDS.add(Branch.open(store).id());
            }
        }
    }

    @AfterAll
    static void close() {
        assertThat(DATABASE.lent()).isZero();
        DATABASE.close();
    }

    @Test
    @DisplayName("Whatever goes wrong in a transaction, the next borrower sees its own department alone")
    void nothingCrosses() throws Exception {
        long began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            runs.add(threads.submit(() -> work(random)));
        }
        for (Future<?> run : runs) {
            run.get(10, TimeUnit.MINUTES);
        }
        threads.shutdown();
        System.out.printf(
                "%d transactions on %d connections by %d threads in %d ms: %d reads, %d broken, %d cross reads%n",
                TRANSACTIONS,
                CONNECTIONS,
                THREADS,
                (System.nanoTime() - began) / 1_000_000,
                reads.get(),
                broken.get(),
                crossed.get());
        assertThat(crossed).hasValue(0);
        assertThat(reads.get() + broken.get()).isEqualTo(TRANSACTIONS);
        assertThat(reads.get()).isGreaterThan(TRANSACTIONS / 2);
        assertThat(broken.get()).isPositive();
    }

    private void work(Random random) {
        while (left.getAndDecrement() > 0) {
            DepartmentId mine = IDS.get(random.nextInt(DEPARTMENTS));
            int kind = random.nextInt(10);
            try {
                look(mine, kind);
            } catch (RuntimeException e) {
                broken.incrementAndGet();
            }
        }
    }

    private void look(DepartmentId mine, int kind) {
        if (kind == 0) {
            // Nobody's: forgetting the scope shows nothing.
            count(transactions.unscoped(PoolIsolationTest::seen), null);
            return;
        }
        List<String> seen = kind < 6
                ? transactions.read(Scope.of(mine), handle -> seen(handle, kind))
                : transactions.write(Scope.of(mine), handle -> seen(handle, kind));
        count(seen, mine.value());
    }

    /** What is seen, and then perhaps a break, of which the connection must keep nothing. */
    private static List<String> seen(Handle handle, int kind) {
        List<String> seen = seen(handle);
        switch (kind) {
            case 1 -> throw new IllegalArgumentException("the work broke");
            case 2 -> handle.execute("select 1 / 0");
            case 7 -> handle.execute("set app.department = '*'");
            case 8 -> {
                handle.execute("set app.department = '*'");
                throw new IllegalArgumentException("the work broke after it had set what outlives it");
            }
            default -> {}
        }
        return seen;
    }

    private static List<String> seen(Handle handle) {
        return handle.createQuery("select department from users")
                .mapTo(String.class)
                .list();
    }

    private void count(List<String> seen, @Nullable String mine) {
        boolean right =
                mine == null ? seen.isEmpty() : !seen.isEmpty() && seen.stream().allMatch(mine::equals);
        if (!right) {
            crossed.incrementAndGet();
        }
        reads.incrementAndGet();
    }
}
