package io.aetherflow.http.live;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent to one client: of each job the newest alone, and no more than so many. Where more comes, all of
 * it gives way to one message that says so.
 */
final class Outbox {

    static final int MOST = 256;

    private final Map<Object, byte[]> waiting = new LinkedHashMap<>();
    private final byte[] resync;

    /** @param resync said in place of what did not fit */
    Outbox(byte[] resync) {
        this.resync = resync;
    }

    /** @param about what the message replaces an earlier one of */
    void put(Object about, byte[] message) {
        if (waiting.containsKey(this)) {
            return;
        }
        if (waiting.size() >= MOST && !waiting.containsKey(about)) {
            missed();
            return;
        }
        waiting.put(about, message);
    }

    /** An answer of its own. */
    void put(byte[] message) {
        put(message, message);
    }

    /** Whatever waits is out of date. */
    void missed() {
        waiting.clear();
        // In its own name, so that there is one of it.
        waiting.put(this, resync);
    }

    byte @Nullable [] take() {
        Iterator<byte[]> messages = waiting.values().iterator();
        if (!messages.hasNext()) {
            return null;
        }
        byte[] first = messages.next();
        messages.remove();
        return first;
    }

    int size() {
        return waiting.size();
    }
}
