package io.aetherflow.app.chaos;

import java.util.ArrayList;
import java.util.List;

/** What every thread of a process is doing, as its admin port tells it. */
record Dump(List<String> threads) {

    private static final String SERVERS = "\"dw-";
    private static final String OURS = "at io.aetherflow.";

    /** @param text one thread after the other: a line with its name in quotes, then lines of its stack */
    static Dump of(String text) {
        List<String> threads = new ArrayList<>();
        StringBuilder thread = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("\"") && thread.length() > 0) {
                threads.add(thread.toString());
                thread.setLength(0);
            }
            thread.append(line).append('\n');
        }
        threads.add(thread.toString());
        return new Dump(threads);
    }

    /** Those in the middle of a request: the thread is the server's, and our code is on it. */
    List<String> answering() {
        return threads.stream()
                .filter(thread -> thread.startsWith(SERVERS) && thread.contains(OURS))
                .toList();
    }
}
