package io.aetherflow.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.Journal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErrandsTest {

    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final Journal noted = (event, fields, error) -> journal.add(event);
    private final Errands errands = new Errands(noted, List.of(Duration.ZERO, Duration.ZERO));
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatMayGoWellLaterIsTriedThreeTimes() throws Exception {
        errands.execute(() -> {
            attempts.incrementAndGet();
            throw new AetherException(FailureCode.TRANSIENT_IO, "The server is away.");
        });
        errands.stop();
        assertThat(attempts).hasValue(3);
        assertThat(journal).containsExactly("errand_delayed", "errand_delayed", "errand_failed");
    }

    @Test
    void whatWillNeverGoWellIsTriedOnceAndTheNextIsDone() throws Exception {
        errands.execute(() -> {
            throw new IllegalStateException("a defect");
        });
        errands.execute(() -> {
            throw new AetherException(FailureCode.INVALID_REQUEST, "No address.");
        });
        errands.execute(attempts::incrementAndGet);
        errands.stop();
        assertThat(attempts).hasValue(1);
        assertThat(journal).containsExactly("errand_failed", "errand_failed");
    }

    @Test
    void tooMuchIsLeftOut() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        errands.execute(() -> await(first));
        for (int i = 0; i < 1_010; i++) {
            errands.execute(attempts::incrementAndGet);
        }
        first.countDown();
        errands.stop();
        assertThat(attempts).hasValueBetween(1_000, 1_001);
        assertThat(journal).isNotEmpty().allMatch("errand_left_out"::equals);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
