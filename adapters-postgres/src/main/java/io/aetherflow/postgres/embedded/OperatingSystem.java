package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What we run on. */
final class OperatingSystem {

    private static final Map<String, String> MACHINES = Map.of(
            "amd64", "x86_64",
            "x86_64", "x86_64",
            "aarch64", "arm_64",
            "arm64", "arm_64");

    private OperatingSystem() {}

    /** As in the names of the binaries: {@code linux-x86_64}. */
    static String platform() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ")[0];
        return system + "-" + MACHINES.getOrDefault(machine, machine);
    }

    /** Our effective user; -1 where the system has no such notion. */
    static int uid() {
        return owner(Path.of("/proc/self"));
    }

    static int owner(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
