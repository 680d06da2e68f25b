package io.aetherflow.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log file: kept beside the cluster, its predecessor once it has grown large. */
record ServerLog(Path file) {

    private static final long LARGE = 10L << 20;
    private static final int TAIL = 5;

    void rotate() throws IOException {
        if (size() > LARGE) {
            Path previous = file.resolveSibling(file.getFileName() + ".1");
            Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Its last lines after a position. */
    String tailSince(long position) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(position);
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = text.strip().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        }
    }
}
