package io.aetherflow.core.failure;

/**
 * The answer of an adapter's {@code check()}: can it do its work now?
 *
 * @param detail a few words for the operator: what it is connected to, or why it fails
 */
public record Check(boolean healthy, String detail) {

    public static Check healthy(String detail) {
        return new Check(true, detail);
    }

    public static Check unhealthy(String detail) {
        return new Check(false, detail);
    }
}
