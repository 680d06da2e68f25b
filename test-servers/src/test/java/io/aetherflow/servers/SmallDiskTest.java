package io.aetherflow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

    @Test
    void fillsAndIsGoneAfter(@TempDir Path folder) throws IOException {
        assumeTrue(SmallDisk.available(), "only root may mount");
        Path mount = folder.resolve("disk");
        try (SmallDisk disk = SmallDisk.at(mount, 1)) {
            Path file = disk.folder().resolve("file");
            Files.write(file, new byte[500_000]);
            assertThatThrownBy(() -> Files.write(disk.folder().resolve("more"), new byte[700_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
        assertThat(mount).isEmptyDirectory();
    }

    @Test
    void aMountThatFailsSaysWhy(@TempDir Path folder) {
        assertThatThrownBy(() -> SmallDisk.at(folder, -1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mount -t tmpfs");
    }
}
