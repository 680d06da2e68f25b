package io.aetherflow.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void noneAndAStarMeanAnyState() {
        assertThat(IfMatch.of(null)).isEqualTo(new IfMatch(true, Set.of()));
        assertThat(IfMatch.of(" * ")).isEqualTo(new IfMatch(true, Set.of()));
    }

    @Test
    void strongTagsAreTaken() {
        assertThat(IfMatch.of("\"a\"")).isEqualTo(new IfMatch(false, Set.of("a")));
        assertThat(IfMatch.of(" \"a\" , W/\"b\",\"c\" ")).isEqualTo(new IfMatch(false, Set.of("a", "c")));
        assertThat(IfMatch.of("W/\"a\"")).isEqualTo(new IfMatch(false, Set.of()));
    }

    @Test
    void aHeaderHasAnEnd() {
        String tag = "x".repeat(4094);
        assertThat(IfMatch.of("\"" + tag + "\"").tags()).containsExactly(tag);
        refused("\"" + tag + "x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"a", "\"a\",", "\"a\" \"b\"", "\"a\" x", "x \"a\"", "\"a b\"", "*, \"a\""})
    void whatIsNoTagIsRefused(String header) {
        refused(header);
    }

    private static void refused(String header) {
        assertThatThrownBy(() -> IfMatch.of(header)).isInstanceOfSatisfying(AetherException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(FailureCode.INVALID_REQUEST);
            assertThat(refusal.failure().details()).containsEntry("field", "If-Match");
        });
    }
}
