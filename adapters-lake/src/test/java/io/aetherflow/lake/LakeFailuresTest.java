package io.aetherflow.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LakeFailuresTest {

    @Test
    void causesAreTold() {
        assertThat(code(new IOException("No space left on device"))).isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(code(new SQLException("IO Error: Could not write file: No space left on device")))
                .isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(code(new SQLException("Out of Memory Error: failed to offload data block of size 256.0 KiB")))
                .isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(code(new SQLException("Out of Memory Error: could not allocate block")))
                .isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(code(new SQLException("IO Error: Cannot open file"))).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(code(new IOException("gone"))).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(code(new SQLException("Binder Error: x"))).isEqualTo(FailureCode.INTERNAL_ERROR);
        assertThat(code(new IllegalStateException())).isEqualTo(FailureCode.INTERNAL_ERROR);
    }

    @Test
    void whatIsKnownAlreadyStays() {
        AetherException known = new AetherException(FailureCode.CONFLICT, "taken");

        assertThat(LakeFailures.of("x", known)).isSameAs(known);
    }

    @Test
    void interruptionsAreKept() {
        AetherException failure = LakeFailures.interrupted("write");

        assertThat(failure.code()).isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static FailureCode code(Exception cause) {
        return LakeFailures.of("do something", cause).code();
    }
}
