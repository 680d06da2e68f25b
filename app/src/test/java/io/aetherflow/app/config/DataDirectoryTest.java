package io.aetherflow.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void nobodyElseLooksIntoWhatItKeeps() throws IOException {
        DataDirectory data = DataDirectory.at(parent.resolve("new/data").toString());
        for (Path folder : new Path[] {data.objects(), data.work(), data.mail()}) {
            assertThat(folder).isDirectory().hasParent(data.root());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path shared = Files.createDirectories(parent.resolve("work"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(DataDirectory.at(parent.toString()).work()).isEqualTo(shared);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxrwx---");
    }

    @Test
    void whatCanNotBeMadeIsNamed() throws IOException {
        Files.writeString(parent.resolve("objects"), "a file");
        assertThatThrownBy(() -> DataDirectory.at(parent.toString()).objects())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(parent.resolve("objects").toString());
    }
}
