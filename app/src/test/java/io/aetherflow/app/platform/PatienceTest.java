package io.aetherflow.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    private String failing(int times, FailureCode code) {
        if (tries.incrementAndGet() <= times) {
            throw new AetherException(code, "No.");
        }
        return "there";
    }

    @Test
    void waitsForWhatIsNotThereYet() {
        Patience patience = new Patience(Duration.ofMinutes(1));
        assertThat(patience.with(() -> failing(1, FailureCode.TRANSIENT_IO))).isEqualTo("there");
        assertThat(tries).hasValue(2);
    }

    @Test
    void waitsForNoDefectAndNoLongerThanItHas() {
        assertThatThrownBy(() -> new Patience(Duration.ofMinutes(1)).with(() -> failing(9, FailureCode.INTERNAL_ERROR)))
                .isInstanceOf(AetherException.class);
        assertThatThrownBy(() -> new Patience(Duration.ZERO).with(() -> failing(9, FailureCode.TRANSIENT_IO)))
                .isInstanceOf(AetherException.class);
        assertThat(tries).hasValue(2);
    }
}
