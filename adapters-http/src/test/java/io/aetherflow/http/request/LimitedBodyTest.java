package io.aetherflow.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private static LimitedBody body(int bytes, Duration longest) {
        return new LimitedBody(new ByteArrayInputStream(new byte[bytes]), longest);
    }

    @Test
    void aBodyAtTheLimitIsReadWhole() throws IOException {
        assertThat(body(LimitedBody.MOST_BYTES, LimitedBody.LONGEST).readAllBytes())
                .hasSize(LimitedBody.MOST_BYTES);
        assertThat(body(0, Duration.ofSeconds(-1)).readAllBytes()).isEmpty();
        LimitedBody one = body(1, LimitedBody.LONGEST);
        assertThat(one.read()).isZero();
        assertThat(one.read()).isNegative();
        assertThat(one.markSupported()).isFalse();
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThatThrownBy(() ->
                        body(LimitedBody.MOST_BYTES + 1, LimitedBody.LONGEST).readAllBytes())
                .isInstanceOfSatisfying(
                        AetherException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FailureCode.PAYLOAD_TOO_LARGE));
    }

    @Test
    void aBodyThatComesTooSlowlyIsRefused() {
        assertThatThrownBy(() -> body(1, Duration.ofSeconds(-1)).read())
                .isInstanceOfSatisfying(
                        AetherException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FailureCode.INVALID_REQUEST));
        assertThatThrownBy(() -> body(9, Duration.ofSeconds(-1)).readAllBytes()).isInstanceOf(AetherException.class);
    }
}
