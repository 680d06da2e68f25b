package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path cache;

    @Test
    void programsAreUnpackedOnceWithTheirRightsAndLinks() throws IOException {
        Path initdb = Binaries.in(cache).program("initdb");
        assertThat(Commands.run(List.of(initdb.toString(), "--version")).output())
                .startsWith("initdb (PostgreSQL) ");
        assertThat(initdb.getParent().resolveSibling("lib/libpq.so"))
                .isSymbolicLink()
                .exists();
        Object unpacked = Files.getAttribute(initdb, "unix:ino");
        assertThat(Binaries.in(cache).program("initdb")).isEqualTo(initdb);
        assertThat(Files.getAttribute(initdb, "unix:ino")).isEqualTo(unpacked);
        try (var left = Files.list(cache)) {
            assertThat(left).hasSize(1);
        }
    }
}
