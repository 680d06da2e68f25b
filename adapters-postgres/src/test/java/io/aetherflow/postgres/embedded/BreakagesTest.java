package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakagesTest {

    @TempDir
    Path directory;

    @Test
    void aMachineWithoutBinariesIsToldToBringItsOwnDatabase() {
        assertThatThrownBy(() -> Binaries.in(directory, "plan9-mips"))
                .isInstanceOfSatisfying(AetherException.class, e -> {
                    assertThat(e.failure().message()).contains("plan9-mips");
                    assertThat(e.failure().hint()).contains("AETHERFLOW_DATABASE_URL");
                });
    }

    @Test
    void rootThatCannotBeGivenUpIsSaidSo() {
        assertThat(Breakages.rootOnly().failure().message()).contains("unshare, setpriv and runuser");
    }

    @Test
    void aFullDiskHasACodeOfItsOwn() {
        String full = "FATAL: could not write: No space left on device";
        assertThat(Breakages.failed("start", full).code()).isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(Breakages.io("start", new IOException(full)).code()).isEqualTo(FailureCode.STORAGE_FULL);
        assertThat(Breakages.io("start", new IOException("denied")).code()).isEqualTo(FailureCode.UNAVAILABLE);
        assertThat(Breakages.notReadyInTime(directory).code()).isEqualTo(FailureCode.UNAVAILABLE);
    }

    @Test
    void anInterruptionStaysVisible() {
        assertThat(Breakages.interrupted()).isNotNull();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aProgramThatIsNotThereFails() {
        assertThat(Commands.run(java.util.List.of("/no/such/program")).succeeded())
                .isFalse();
    }

    @Test
    void aModeBecomesPermissions() {
        for (String text : new String[] {"rwxr-xr-x", "rw-------", "---------", "rwxrwxrwx", "r--r-x-w-"}) {
            int mode = 0;
            for (char letter : text.toCharArray()) {
                mode = mode << 1 | (letter == '-' ? 0 : 1);
            }
            assertThat(FileTrees.permissions(mode)).isEqualTo(PosixFilePermissions.fromString(text));
        }
    }

    @Test
    void aLargeLogMakesRoom() throws IOException {
        ServerLog log = new ServerLog(directory.resolve("server.log"));
        log.rotate();
        Files.writeString(log.file(), "1\n2\n3\n4\n5\n6\n7\n");
        log.rotate();
        assertThat(log.tailSince(2)).isEqualTo("3\n4\n5\n6\n7");
        assertThat(log.tailSince(12)).isEqualTo("7");
        Files.write(log.file(), new byte[11 << 20]);
        log.rotate();
        assertThat(log.size()).isZero();
        assertThat(directory.resolve("server.log.1")).exists();
    }
}
