package io.aetherflow.core.failure;

/**
 * The answer of an adapter's {@code check()}: can it do its work now?
 *
 * @param detail a few words for the operator: what it is connected to, or why it fails
 * @param shown what may be said of it in a browser: no place, no address, no words of a driver
 */
public record Check(boolean healthy, String detail, String shown) {

    private static final String WORKS = "Works.";
    private static final String FAILS = "Does not work; the health page of the admin port says why.";

    public static Check healthy(String detail) {
        return new Check(true, detail, WORKS);
    }

    public static Check unhealthy(String detail) {
        return new Check(false, detail, FAILS);
    }

    /** The same, with more to show. */
    public Check showing(String text) {
        return new Check(healthy, detail, text);
    }
}
