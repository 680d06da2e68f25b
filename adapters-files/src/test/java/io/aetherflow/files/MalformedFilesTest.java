package io.aetherflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.files.kit.MalformedFiles;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFilesTest {

    private static final int ROUNDS = 30;

    static Stream<Malformed> oneOfEachKind() {
        return MalformedFiles.stream(0, MalformedFiles.kinds());
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    @Timeout(60)
    void brokenFilesGiveRecordsOrARefusalInWords(Malformed first) {
        long seed = Long.parseLong(first.name().replaceAll(".*-(\\d+)\\..*", "$1"));
        for (int round = 0; round < ROUNDS; round++) {
            Malformed file = MalformedFiles.of(seed + (long) round * MalformedFiles.kinds());
            assertThatCode(() -> read(file.bytes())).as(file.toString()).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] bytes) {
        try (RecordReader reader = Sources.FILES.open(Sources.of(bytes), ReadOptions.INFERRED, Vocabulary.NONE)) {
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                assertThat(record.blank()).isFalse();
            }
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            assertThat(e).hasMessageContaining("orders.csv").hasMessageEndingWith(".");
            assertThat(e.failure().hint()).isNotBlank();
        }
    }

    @Test
    void aSeedGivesTheSameFile() {
        assertThat(MalformedFiles.stream(500, MalformedFiles.kinds())).allSatisfy(file -> {
            Malformed again = MalformedFiles.of(Long.parseLong(file.name().replaceAll(".*-(\\d+)\\..*", "$1")));
            assertThat(again.name()).isEqualTo(file.name());
            assertThat(again.bytes()).isEqualTo(file.bytes());
        });
    }
}
