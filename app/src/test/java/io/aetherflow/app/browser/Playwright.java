package io.aetherflow.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The dashboard's browser tests, as its own package.json has them. */
final class Playwright {

    private static final Path DASHBOARD = Path.of("..", "dashboard");
    private static final Path RUNNER = Path.of("node_modules", "@playwright", "test", "cli.js");
    private static final int LONGEST_MINUTES = 45;

    private Playwright() {}

    static boolean installed() {
        return Files.exists(DASHBOARD.resolve(RUNNER));
    }

    /**
     * Runs the specs, all or those that the text selects, and writes what they say into the log.
     *
     * @return whether all of them passed
     */
    static boolean run(String only, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", RUNNER.toString(), "test"));
        if (!only.isEmpty()) {
            command.add(only);
        }
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(DASHBOARD.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
