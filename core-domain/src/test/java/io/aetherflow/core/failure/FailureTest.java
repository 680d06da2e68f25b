package io.aetherflow.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    @Test
    void detailsAreAddedToACopy() {
        Failure bare = Failure.of(FailureCode.VALIDATION, "Line 7 is bad.", "Mend it.");
        Failure more = bare.with("line", 7).with("column", "amount");
        assertThat(bare.details()).isEmpty();
        assertThat(more.details()).isEqualTo(Map.of("line", 7, "column", "amount"));
        assertThat(more.message()).isEqualTo(bare.message());
        assertThat(more.hint()).isEqualTo("Mend it.");
        assertThat(more.side()).isEqualTo(Side.DATA);
    }

    @Test
    void anExceptionKeepsItsCause() {
        IOException cause = new IOException("reset");
        AetherException thrown = new AetherException(FailureCode.TRANSIENT_IO, "The store did not answer.", cause);
        assertThat(thrown).hasCause(cause).hasMessage("The store did not answer.");
        assertThat(thrown.failure()).isEqualTo(Failure.of(FailureCode.TRANSIENT_IO, "The store did not answer."));
    }

    @Test
    void aFaultIsTransientWhereWaitingMayHelp() {
        assertThat(FailureCode.TRANSIENT_IO.transientFault()).isTrue();
        assertThat(FailureCode.STORAGE_FULL.transientFault()).isTrue();
        assertThat(FailureCode.UNAVAILABLE.transientFault()).isTrue();
        assertThat(FailureCode.VALIDATION.transientFault()).isFalse();
        assertThat(FailureCode.PLUGIN_TIMEOUT.transientFault()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"TRANSIENT_IO", "STORAGE_FULL", "UNAVAILABLE"})
    void aTransientFaultIsThePlatformsAndNotTheUsers(FailureCode code) {
        assertThat(code.side()).isEqualTo(Side.PLATFORM);
        assertThat(code.kind()).isIn(FailureKind.EXTERNAL, FailureKind.EXHAUSTED);
    }

    @Test
    void aCheckSaysHowItWent() {
        assertThat(Check.healthy("up")).isEqualTo(new Check(true, "up", "Works."));
        Check broken = Check.unhealthy("jdbc://10.0.0.1 is down");
        assertThat(broken.detail()).contains("10.0.0.1");
        assertThat(broken.shown()).doesNotContain("10.0.0.1").contains("admin port");
        assertThat(broken.showing("No room.")).isEqualTo(new Check(false, broken.detail(), "No room."));
    }
}
