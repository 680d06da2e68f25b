package io.aetherflow.http.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    private static final String LONGEST = "k".repeat(IdempotencyKey.LONGEST);

    @Test
    void nobodyHasToSendOne() {
        assertThat(IdempotencyKey.of(null)).isNull();
        assertThat(IdempotencyKey.of(List.of())).isNull();
    }

    @Test
    void aKeyIsOneValueThatCanBeSeen() {
        assertThat(IdempotencyKey.of(List.of("!~"))).isEqualTo("!~");
        assertThat(IdempotencyKey.of(List.of(LONGEST))).isEqualTo(LONGEST);
        for (List<String> sent :
                List.of(List.of(""), List.of("a b"), List.of("ä"), List.of(LONGEST + "k"), List.of("a", "a"))) {
            assertThatThrownBy(() -> IdempotencyKey.of(sent)).isInstanceOfSatisfying(AetherException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(FailureCode.INVALID_REQUEST);
                assertThat(refusal.failure().details()).containsEntry("field", IdempotencyKey.HEADER);
            });
        }
    }
}
