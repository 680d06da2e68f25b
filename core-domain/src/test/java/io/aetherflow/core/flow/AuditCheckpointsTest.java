package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.audit.AuditCheckpoint;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFlaw;
import io.aetherflow.core.audit.AuditKeys;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Secrets;
import io.aetherflow.core.memory.MemoryAuditTrail;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.memory.MemorySecrets;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.kit.HandClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditCheckpointsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final HandClock clock = new HandClock();
    private final MemoryObjectStore objects = new MemoryObjectStore();
    private final Secrets secrets = new MemorySecrets();
    private final AuditKeys keys = AuditKeys.of(secrets);
    private final AuditTrail trail = new MemoryAuditTrail(keys.chain());
    private final AuditCheckpoints checkpoints = over(trail);

    private AuditCheckpoints over(AuditTrail some) {
        return new AuditCheckpoints(some, objects, keys, clock, new AuditCheckpoints.Settings(10, HOUR));
    }

    private void append(AuditTrail some, int rows) {
        some.append(IntStream.range(0, rows)
                .mapToObj(i -> AuditEntry.system(clock.instant(), "chore", null, Map.of("n", "" + i)))
                .toList());
    }

    private void put(String key, String text) throws Exception {
        objects.delete(key);
        try (var staged = objects.stage()) {
            staged.out().write(text.getBytes(StandardCharsets.UTF_8));
            staged.commit(key);
        }
    }

    @Test
    void aTrailIsSignedAfterSoManyRowsOrSoMuchTime() {
        assertThat(checkpoints.sign()).isZero();
        append(trail, 3);
        assertThat(checkpoints.sign()).as("the first at once").isEqualTo(1);
        append(trail, 9);
        assertThat(checkpoints.sign()).isZero();
        append(trail, 12);
        assertThat(checkpoints.sign()).isEqualTo(2);
        clock.pass(HOUR);
        assertThat(checkpoints.sign()).isEqualTo(1);
        clock.pass(HOUR);
        assertThat(checkpoints.sign()).as("nothing is new").isZero();
        assertThat(checkpoints.all()).extracting(AuditCheckpoint::seq).containsExactly(3L, 13L, 23L, 24L);
        assertThat(checkpoints.verify().healthy()).isTrue();
        assertThat(checkpoints.verify().rows()).isEqualTo(24);
        assertThat(checkpoints.verify().checkpoints()).isEqualTo(4);
    }

    @Test
    void theKeysOfALaterProcessAreTheSame() {
        append(trail, 5);
        checkpoints.sign();
        assertThat(new AuditCheckpoints(trail, objects, AuditKeys.of(secrets), clock, AuditCheckpoints.Settings.USUAL)
                        .verify()
                        .healthy())
                .isTrue();
    }

    @Test
    void aShorterTrailUnderTheSameCheckpointsIsFoundAndNeverSigned() {
        append(trail, 20);
        checkpoints.sign();
        AuditTrail shorter = new MemoryAuditTrail(keys.chain());
        append(shorter, 15);
        assertThat(over(shorter).verify().firstBad()).contains(new AuditFlaw(16, AuditFlaw.Kind.CUT));
        assertDamaged(over(shorter));
    }

    @Test
    void anotherChainUnderTheSameKeyIsFoundAndNeverSigned() {
        append(trail, 10);
        checkpoints.sign();
        AuditTrail other = new MemoryAuditTrail(keys.chain());
        append(other, 4);
        clock.pass(HOUR);
        append(other, 40);
        assertThat(over(other).verify().firstBad()).contains(new AuditFlaw(5, AuditFlaw.Kind.RECHAINED));
        assertDamaged(over(other));
        assertThat(checkpoints.all()).hasSize(1);
    }

    private static void assertDamaged(AuditCheckpoints some) {
        assertThatThrownBy(some::sign)
                .hasMessageContaining("damaged from record")
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
    }

    @Test
    void aCheckpointThatWasChangedRemovedOrSpoiltIsFound() throws Exception {
        append(trail, 30);
        checkpoints.sign();
        String middle = ObjectKeys.checkpoint(20);
        String word = checkpoints.all().get(1).json();
        put(middle, word.replaceFirst("\"at\": \"20", "\"at\": \"19"));
        assertThat(checkpoints.verify().firstBad()).contains(new AuditFlaw(11, AuditFlaw.Kind.FORGED_CHECKPOINT));
        put(middle, "{}");
        assertThat(checkpoints.verify().healthy()).isFalse();
        objects.delete(middle);
        assertThat(checkpoints.verify().firstBad()).contains(new AuditFlaw(11, AuditFlaw.Kind.MISSING_CHECKPOINT));
        put(middle, word);
        assertThat(checkpoints.verify().healthy()).isTrue();
    }

    @Test
    void twoProcessesThatSignAtOnceDoNotDisturbEachOther() {
        append(trail, 10);
        AuditCheckpoints second = over(trail);
        assertThat(checkpoints.sign()).isEqualTo(1);
        assertThat(second.sign()).isZero();
        assertThat(checkpoints.all()).hasSize(1);
    }

    @Test
    void noSweepTakesThem() {
        append(trail, 10);
        checkpoints.sign();
        clock.set(Instant.now().plus(Duration.ofDays(400)));
        new OrphanObjects(objects, new MemoryStorage().datasets(), clock).sweep();
        assertThat(checkpoints.all()).hasSize(1);
        assertThat(checkpoints.verify().healthy()).isTrue();
    }
}
