package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {

    private static final Path ROOT = Path.of("root");

    @Test
    void plainAsciiIsItsOwnPath() {
        assertThat(path("raw/sales/1/Q1 orders (final).csv"))
                .isEqualTo(Path.of("root/raw/sales/1/Q1 orders (final).csv"));
        assertThat(path("...")).isEqualTo(Path.of("root/..."));
    }

    @Test
    void otherCharactersAreEncodedSoThatNoTwoKeysMeet() {
        assertThat(path("raw/Zürich 100%.csv")).isEqualTo(Path.of("root/raw/Z%C3%BCrich 100%25.csv"));
        assertThat(path("raw/%C3%BC")).isNotEqualTo(path("raw/ü"));
    }

    @Test
    void longNamesAreCutWithoutMeeting() {
        String name = "北".repeat(80);
        assertThat(path(name + "a")).isNotEqualTo(path(name + "b")).isEqualTo(path(name + "a"));
        assertThat(path(name + "a").getFileName().toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/..",
                "./a",
                "a\\b",
                "a\0b",
                "a\u0085",
                "\uD800",
                ".staging",
                ".staging/a"
            })
    void refusesWhatIsNoPlainPath(String key) {
        assertThat(refusal(() -> new ObjectKey(key)).code()).isEqualTo(FailureCode.INVALID_REQUEST);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(new ObjectKey("a".repeat(255)).text()).hasSize(255);
        assertThat(refusal(() -> new ObjectKey("a".repeat(256)))).hasMessageContaining("255 bytes");
        assertThat(refusal(() -> new ObjectKey("é".repeat(128)))).hasMessageContaining("255 bytes");
        assertThat(refusal(() -> new ObjectKey("aaa/".repeat(256) + "a"))).hasMessageContaining("1024 bytes");
    }

    private static Path path(String key) {
        return KeyPaths.below(ROOT, new ObjectKey(key));
    }
}
