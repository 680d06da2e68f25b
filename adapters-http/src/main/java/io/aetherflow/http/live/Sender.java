package io.aetherflow.http.live;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** Sends one message after the other to one client. Nobody who hands it one ever waits for the client. */
final class Sender {

    private final CoreSession session;
    private final Outbox outbox;
    private boolean sending;
    private boolean stopped;
    private int patience;

    Sender(CoreSession session, byte[] resync) {
        this.session = session;
        this.outbox = new Outbox(resync);
    }

    synchronized void send(Object about, byte[] message) {
        outbox.put(about, message);
        next();
    }

    synchronized void send(byte[] message) {
        outbox.put(message);
        next();
    }

    synchronized void missed() {
        outbox.missed();
        next();
    }

    /** What waits is not sent any more: a close comes after what is on its way, and nothing after the close. */
    synchronized void stop() {
        stopped = true;
    }

    /** Whether the client has taken in nothing of a message for so many calls of this. */
    synchronized boolean stuck(int calls) {
        patience = sending ? patience + 1 : 0;
        return patience > calls;
    }

    private void next() {
        byte[] message = sending || stopped ? null : outbox.take();
        if (message != null) {
            sending = true;
            patience = 0;
            Frame frame = new Frame(OpCode.TEXT, ByteBuffer.wrap(message));
            session.sendFrame(frame, Callback.from(this::sent, failed -> failed()), false);
        }
    }

    private synchronized void sent() {
        sending = false;
        next();
    }

    private synchronized void failed() {
        if (!stopped) {
            session.abort();
        }
    }
}
