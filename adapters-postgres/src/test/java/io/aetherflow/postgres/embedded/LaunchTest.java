package io.aetherflow.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path parent;

    private Path directory() throws java.io.IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createDirectories(parent.resolve("data"));
    }

    private static Path postgres() {
        return Binaries.in(TestDatabase.SETTINGS.binaries()).program("postgres");
    }

    @Test
    void everyWayThatWorksHereRunsTheSameDirectoryInTurn() throws Exception {
        Path directory = directory();
        int answer = 0;
        for (Launch way : Launch.candidates()) {
            if (way.works(postgres(), directory)) {
                try (var server = EmbeddedPostgres.in(directory, TestDatabase.SETTINGS.launchedBy(way))) {
                    ConnectionDetails details = server.start();
                    EmbeddedPostgresTest.run(details, "create table by_way_" + answer++ + " ()");
                    assertThat(OperatingSystem.owner(directory.resolve("cluster")))
                            .isEqualTo(way.uid());
                    assertThat(EmbeddedPostgresTest.query(
                                    details, "select count(*) from pg_tables where tablename like 'by_way_%'"))
                            .isEqualTo(Integer.toString(answer));
                }
            }
        }
        assertThat(answer).isPositive();
    }

    @Test
    void theFirstWayThatWorksIsChosen() throws Exception {
        assertThat(Launch.choose(postgres(), directory())).isIn(Launch.candidates());
    }

    @Test
    void withoutRootTheServerIsStartedPlainlyAndSomebodyElsesIsRefused() throws Exception {
        assumeThat(OperatingSystem.uid()).isZero();
        assumeThat(Launch.OTHER_USER.works(postgres(), directory())).isTrue();
        FileTrees.own(directory(), Launch.OTHER_USER.uid());
        try (OtherProcess plain = OtherProcess.unprivilegedOn(directory())) {
            assertThat(plain.said()).endsWith("owner");
            assertThat(OperatingSystem.owner(directory().resolve("cluster"))).isEqualTo(Launch.OTHER_USER.uid());
        }
        FileTrees.own(directory().resolve("cluster"), 0);
        try (OtherProcess plain = OtherProcess.unprivilegedOn(directory())) {
            assertThat(plain.said()).contains("belongs to another user");
        }
    }
}
