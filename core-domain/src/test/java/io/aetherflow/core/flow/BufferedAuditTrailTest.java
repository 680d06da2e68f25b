package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditHead;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.kit.AuditTrailContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BufferedAuditTrailTest extends AuditTrailContract {

    private static final int CALLERS = 20;

    private final AuditTrail trail = new BufferedAuditTrail(new MemoryAuditTrail(KEYS.chain()));

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    /** A trail whose first transaction lasts until it is let go, and whose others may fail. */
    private static final class SlowTrail implements AuditTrail {

        private final AuditTrail inner = new MemoryAuditTrail(KEYS.chain());
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger transactions = new AtomicInteger();
        private final boolean fails;

        SlowTrail(boolean fails) {
            this.fails = fails;
        }

        @Override
        public void append(List<AuditEntry> entries) {
            if (transactions.getAndIncrement() == 0) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            } else if (fails) {
                throw new AetherException(FailureCode.TRANSIENT_IO, "The store is gone.");
            }
            inner.append(entries);
        }

        @Override
        public Page<AuditRecord> page(AuditFilter filter, PageRequest page) {
            return inner.page(filter, page);
        }

        @Override
        public void stream(AuditFilter filter, long from, Consumer<AuditRecord> reader) {
            inner.stream(filter, from, reader);
        }

        @Override
        public AuditHead head() {
            return inner.head();
        }

        @Override
        public Check check() {
            return inner.check();
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private static List<AuditEntry> one() {
        return List.of(AuditEntry.system(Instant.EPOCH, "chore", null, Map.of()));
    }

    /** One caller's transaction lasts; the others come meanwhile, and then it ends. */
    private static List<Future<?>> callers(BufferedAuditTrail buffered, SlowTrail slow, ExecutorService threads)
            throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        calls.add(threads.submit(() -> buffered.append(one())));
        slow.begun.await();
        for (int i = 1; i < CALLERS; i++) {
            calls.add(threads.submit(() -> buffered.append(one())));
        }
        while (buffered.waiting() < CALLERS - 1) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        slow.go.countDown();
        return calls;
    }

    @Test
    void whoComesMeanwhileSharesTheNextTransaction() throws Exception {
        SlowTrail slow = new SlowTrail(false);
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (Future<?> call : callers(new BufferedAuditTrail(slow), slow, threads)) {
                call.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(slow.head().seq()).isEqualTo(CALLERS);
        assertThat(slow.transactions).hasValue(2);
    }

    @Test
    void whatCouldNotBeKeptIsToldToEveryoneWhoseItWas() throws Exception {
        SlowTrail slow = new SlowTrail(true);
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> calls = callers(new BufferedAuditTrail(slow), slow, threads);
            calls.get(0).get(60, TimeUnit.SECONDS);
            for (Future<?> call : calls.subList(1, CALLERS)) {
                assertThatThrownBy(() -> call.get(60, TimeUnit.SECONDS)).hasMessageContaining("The store is gone.");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(slow.head().seq()).isEqualTo(1);
    }
}
