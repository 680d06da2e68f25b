package io.aetherflow.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lakes that share a folder do to one another: other lakes are processes of their own, as locks are. */
class WorkspaceTest {

    private static final int PROCESSES = 3;
    private static final int TIMES = 300;
    private static final int LEFT = 500;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    /** Each of them sweeps the others' folders while these are just being made. */
    @Test
    void lakesThatStartTogetherLeaveEachOthersFoldersAlone() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            started.add(lake("comeAndGo"));
        }
        for (Process lake : started) {
            String said = new String(lake.getInputStream().readAllBytes());
            assertThat(lake.waitFor()).as(said).isZero();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoOfOneProcessAreKeptWhenAnotherSweeps() throws Exception {
        try (Workspace one = new Workspace(folder);
                Workspace two = new Workspace(folder)) {
            Path first = Files.createFile(one.file("a", ""));
            Path second = Files.createFile(two.file("b", ""));

            Process other = lake("comeAndGo");

            started.add(other);
            assertThat(other.waitFor()).isZero();
            assertThat(first).exists();
            assertThat(second).exists();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws Exception {
        Process killed = lake("stay");
        started.add(killed);
        String said = killed.inputReader()
                .lines()
                .filter(line -> line.startsWith(folder.toString()))
                .findFirst()
                .orElseThrow();
        Path left = Path.of(said);
        assertThat(left).exists();
        killed.destroyForcibly().waitFor();

        try (Workspace next = new Workspace(folder)) {
            next.file("a", "");
            assertThat(left.getParent()).doesNotExist();
        }
    }

    @Test
    void twoOfOneProcessSweepTogether() throws Exception {
        for (int i = 0; i < LEFT; i++) {
            Path left = folder.resolve("lake-" + i);
            Files.createDirectories(left.resolve("spill"));
            Files.createFile(left.resolve(".lock"));
            Files.createFile(left.resolve("spill").resolve("x.tmp"));
        }
        try (Workspace one = new Workspace(folder);
                Workspace two = new Workspace(folder)) {
            List<CompletableFuture<Path>> made = Stream.of(one, two)
                    .map(workspace -> CompletableFuture.supplyAsync(() -> file(workspace)))
                    .toList();
            for (CompletableFuture<Path> each : made) {
                assertThat(each.get(1, TimeUnit.MINUTES).getParent()).isDirectory();
            }
            assertThat(folder.toFile().list()).hasSize(2);
        }
    }

    private static Path file(Workspace workspace) {
        try {
            return workspace.file("a", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process lake(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The other process. */
    static final class Other {

        public static void main(String[] arguments) throws Exception {
            Path parent = Path.of(arguments[1]);
            if ("stay".equals(arguments[0])) {
                System.out.println(Files.createFile(new Workspace(parent).file("a", "")));
                TimeUnit.MINUTES.sleep(1);
            }
            for (int i = 0; i < TIMES; i++) {
                try (Workspace workspace = new Workspace(parent)) {
                    Files.writeString(workspace.file("a", ""), "is written", StandardOpenOption.CREATE_NEW);
                }
            }
        }
    }
}
