package io.aetherflow.files;

import static io.aetherflow.files.Sources.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk",
                "The disk is full"
            })
    void aFullDiskHasItsOwnCode(String reason) {
        assertThat(StorageFailures.writing(new IOException(reason)).code()).isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(StorageFailures.writing(new FileSystemException("a", "b", reason))
                        .code())
                .isEqualTo(FailureCode.STORAGE_FULL);
    }

    @Test
    void anythingElseMayPass() {
        assertThat(StorageFailures.writing(new IOException()).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(StorageFailures.writing(new IOException("Broken pipe")).code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(StorageFailures.reading("orders.csv", new IOException("No space left on device")))
                .hasMessageContaining("orders.csv")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.TRANSIENT_IO));
    }

    static boolean fullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    /** Linux has a device that is always full. */
    @Test
    @EnabledIf("fullDevice")
    void theSystemsOwnWordsAreUnderstood() throws IOException {
        IOException full = null;
        try (OutputStream out = Files.newOutputStream(Path.of("/dev/full"))) {
            out.write(1);
        } catch (IOException e) {
            full = e;
        }
        assertThat(full).isNotNull();
        assertThat(StorageFailures.writing(full).code()).isEqualTo(FailureCode.STORAGE_FULL);
    }

    @Test
    void writingToAClosedFileIsTransient(@TempDir Path folder) throws IOException {
        HashingFile file = new HashingFile(folder.resolve("x"));
        file.write(1);
        file.close();
        assertThat(refusal(() -> file.write(2)).code()).isEqualTo(FailureCode.TRANSIENT_IO);
        assertThat(file.count()).isEqualTo(1);
    }
}
