package io.aetherflow.core.request;

import java.util.UUID;

/** How a request with a key stands. */
public sealed interface Begun {

    /**
     * Nobody did it yet: the caller does, and then keeps the answer or gives it up.
     *
     * @param ticket names this attempt
     */
    record Fresh(UUID ticket) implements Begun {}

    /** Somebody is at it. */
    record Running() implements Begun {}

    /** It was done, and this was said. */
    record Answered(KeptAnswer answer) implements Begun {}

    /** The key was used for something else. */
    record Different() implements Begun {}
}
