package io.aetherflow.app;

/** Where a process begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        new AetherFlow().run(args);
    }
}
