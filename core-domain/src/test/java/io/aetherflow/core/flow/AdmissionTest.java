package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.memory.MemoryObjectStore;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The platform says no in time. */
class AdmissionTest {

    private final RemoteWorld world = new RemoteWorld();
    private OptionalLong free = OptionalLong.empty();
    private boolean broken;
    private final ObjectStore objects = Meddler.with(ObjectStore.class, new MemoryObjectStore(), this::meddle);
    private final Admission admission = new Admission(objects, world.storage.jobs(), new Admission.Limits(2, 3, 1_000));

    private Optional<Object> meddle(String method) {
        if (method.equals("stage") && broken) {
            throw new AetherException(FailureCode.TRANSIENT_IO, "The store is away.");
        }
        return method.equals("free") ? Optional.of(free) : Optional.empty();
    }

    private static void assertRefused(Failure reason, FailureCode code, int retryAfter) {
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.hint()).isNotBlank();
        assertThat(reason.details()).containsEntry(Admission.RETRY_AFTER_DETAIL, retryAfter);
    }

    @Test
    void noMoreFilesComeInAtOnceThanThereArePlaces() {
        ObjectStore.Staged first = admission.stage().orElseThrow();
        admission.stage().orElseThrow();
        assertRefused(admission.stage().refusal().orElseThrow(), FailureCode.UNAVAILABLE, 5);
        first.close();
        first.close();
        assertThat(admission.stage()).isInstanceOf(Outcome.Done.class);
        assertThat(admission.stage().refusal()).as("a place is given back once").isPresent();
    }

    @Test
    void aStoreThatIsAwayTakesNoPlace() {
        broken = true;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(admission::stage).isInstanceOf(AetherException.class);
        }
        broken = false;
        assertThat(admission.stage()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aStoreThatIsShortOfRoomTakesNothing() {
        free = OptionalLong.of(999);
        assertRefused(admission.stage().refusal().orElseThrow(), FailureCode.STORAGE_FULL, 60);
        free = OptionalLong.of(1_000);
        assertThat(admission.stage()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoStopsWaitsForTheFilesThatAreComingIn() throws InterruptedException, ExecutionException, TimeoutException {
        ObjectStore.Staged coming = admission.stage().orElseThrow();
        admission.awaitIdle(Duration.ofMillis(1));
        CompletableFuture<Void> idle = CompletableFuture.runAsync(() -> {
            try {
                admission.awaitIdle(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(idle.isDone()).isFalse();
        coming.close();
        idle.get(30, TimeUnit.SECONDS);
        assertThat(admission.stage()).as("the places are free again").isInstanceOf(Outcome.Done.class);
        assertThat(admission.stage()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aDepartmentMayHaveSoMuchWaiting() {
        UUID job = world.submit();
        world.submit();
        assertThat(admission.full(world.branch.id())).isEmpty();
        world.submit();
        assertRefused(admission.full(world.branch.id()).orElseThrow(), FailureCode.RATE_LIMITED, 60);
        assertThat(admission.full(io.aetherflow.kit.Branch.open(world.kit).id()))
                .as("another's matter")
                .isEmpty();
        world.kill(job, io.aetherflow.kit.Examples.invalid());
        assertThat(world.job(job).state()).isEqualTo(JobState.DEAD);
        assertThat(admission.full(world.branch.id())).isEmpty();
    }
}
