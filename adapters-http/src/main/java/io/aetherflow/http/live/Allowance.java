package io.aetherflow.http.live;

/** How much a client may say in a minute. Time is what its owner says has passed: {@link #renew()}. */
final class Allowance {

    static final int MESSAGES = 60;

    /** Parts of messages, pings and pongs too: they cost little, but not nothing. */
    static final int FRAMES = 600;

    private int messages;
    private int frames;

    synchronized boolean frame() {
        frames++;
        return frames <= FRAMES;
    }

    synchronized boolean message() {
        messages++;
        return messages <= MESSAGES;
    }

    synchronized void renew() {
        messages = 0;
        frames = 0;
    }
}
