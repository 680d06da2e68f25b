package io.aetherflow.app.chaos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals to processes of ours. */
final class Signals {

    private static final long GONE_WITHIN_S = 30;

    private Signals() {}

    static void send(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Returns when the process is no more, killed where it does not end by itself. */
    static void await(ProcessHandle process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GONE_WITHIN_S);
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
