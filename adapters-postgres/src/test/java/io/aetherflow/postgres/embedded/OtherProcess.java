package io.aetherflow.postgres.embedded;

import io.aetherflow.core.failure.AetherException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that starts a server and keeps it until its input ends, or it is killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProcess on(Path directory) throws IOException {
        return start(javaCommand(directory));
    }

    /** As a user who is not root, but may read our class path. */
    static OtherProcess unprivilegedOn(Path directory) throws IOException {
        List<String> java = javaCommand(directory);
        return start(Launch.OTHER_USER.command(
                Path.of(java.get(0)), java.subList(1, java.size()).toArray(String[]::new)));
    }

    private static OtherProcess start(List<String> command) throws IOException {
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static List<String> javaCommand(Path directory) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                OtherProcess.class.getName(),
                directory.toString(),
                String.valueOf(TestDatabase.SETTINGS.binaries())));
    }

    /** What it says once its server runs, or why it does not. */
    String said() throws IOException {
        return String.valueOf(output.readLine());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        ServerSettings settings = ServerSettings.USUAL.notDurable().unpackedIn(Path.of(arguments[1]));
        try (var postgres = EmbeddedPostgres.in(Path.of(arguments[0]), settings)) {
            System.out.println(postgres.start() + (postgres.guest() ? " guest" : " owner"));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (AetherException e) {
            System.out.println(e.getMessage());
        }
    }
}
