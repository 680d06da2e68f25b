package io.aetherflow.app.fuzz;

/** Any bytes: whatever format they are taken for. */
public final class TextFuzz {

    private TextFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Ground.tread("fuzz.csv", bytes);
    }
}
