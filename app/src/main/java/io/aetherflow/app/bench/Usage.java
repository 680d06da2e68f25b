package io.aetherflow.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process and its database server have used, as Linux counts it; nothing elsewhere. */
final class Usage {

    private static final double TICKS_PER_SECOND = 100;
    private static final Path PROC = Path.of("/proc");

    private final long server;

    /** @param server the process id of the database server's postmaster */
    Usage(long server) {
        this.server = server;
    }

    /** CPU seconds of this process so far. */
    static double ownSeconds() {
        return cpuSeconds(ProcessHandle.current().pid());
    }

    /** CPU seconds of the server and everything it started, so far. */
    double serverSeconds() {
        return ProcessHandle.of(server).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .mapToDouble(process -> cpuSeconds(process.pid()))
                .sum();
    }

    /** With that of children that have ended. */
    private static double cpuSeconds(long pid) {
        return read(PROC.resolve(Long.toString(pid)).resolve("stat"))
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                .map(fields -> (Long.parseLong(fields[11])
                                + Long.parseLong(fields[12])
                                + Long.parseLong(fields[13])
                                + Long.parseLong(fields[14]))
                        / TICKS_PER_SECOND)
                .orElse(0.0);
    }

    /** The most memory this process ever had resident, in MB; 0 where it is not known. */
    static long peakMegabytes() {
        return read(PROC.resolve("self/status")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The postmaster's process id, from the file it keeps in its data directory. */
    static long postmaster(Path dataDirectory) throws IOException {
        try (Stream<Path> files = Files.find(dataDirectory, 4, (path, of) -> path.endsWith("postmaster.pid"))) {
            List<Path> found = files.toList();
            return found.isEmpty()
                    ? 0
                    : Long.parseLong(Files.readAllLines(found.get(0)).get(0).strip());
        }
    }
}
