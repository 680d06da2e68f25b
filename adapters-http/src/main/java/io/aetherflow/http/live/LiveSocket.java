package io.aetherflow.http.live;

import io.aetherflow.core.flow.Caller;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.job.JobChange;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/** One open socket: whose it is, what it wants to hear, and how far its client is with that. */
final class LiveSocket implements FrameHandler {

    /** Of a message, and of each of its frames. */
    static final int MOST_BYTES = 64 << 10;

    /** The session behind it has ended; a new login and a new ticket open the next. */
    static final int SESSION_ENDED = 4401;

    private final LiveJobs live;
    private final Messages messages;
    private final Allowance allowance = new Allowance();
    private final Incoming incoming = new Incoming(MOST_BYTES);
    private volatile Caller caller;
    private volatile ClientMessage wanted = new ClientMessage(ClientMessage.SUBSCRIBE, null, null);
    private volatile @Nullable CoreSession session;
    private volatile @Nullable Sender sender;
    private volatile boolean heard = true;
    private volatile boolean closing;

    LiveSocket(LiveJobs live, Messages messages, Caller caller) {
        this.live = live;
        this.messages = messages;
        this.caller = caller;
    }

    UUID user() {
        return caller.user().id();
    }

    UUID sessionId() {
        return caller.sessionId();
    }

    Scope scope() {
        return caller.scope();
    }

    /** The same session, perhaps with other rights: what its client knows may not be what it may know now. */
    void become(Caller now) {
        boolean moved = !now.scope().equals(scope());
        caller = now;
        if (moved) {
            missed();
        }
    }

    boolean wants(JobChange change) {
        ClientMessage asked = wanted;
        return (asked.jobId() == null || asked.jobId().equals(change.jobId()))
                && (asked.datasetId() == null || asked.datasetId().equals(change.datasetId()));
    }

    void tell(UUID jobId, byte[] message) {
        Sender to = sender;
        if (to != null) {
            to.send(jobId, message);
        }
    }

    void missed() {
        Sender to = sender;
        if (to != null) {
            to.missed();
        }
    }

    private void answer(byte[] message) {
        Sender to = sender;
        if (to != null) {
            to.send(message);
        }
    }

    boolean stuck(int checks) {
        Sender to = sender;
        return to != null && to.stuck(checks);
    }

    /** A minute has passed: the client may speak again. */
    void renew() {
        allowance.renew();
    }

    /** Asks for a sign of life; false where the last time nothing came. */
    boolean ping() {
        boolean alive = heard;
        heard = false;
        CoreSession open = session;
        if (alive && open != null) {
            open.sendFrame(new Frame(OpCode.PING), Callback.NOOP, false);
        }
        return alive;
    }

    /** The client has a moment to answer; whatever else it says is passed over. */
    void close(int code, String reason) {
        closing = true;
        live.leave(this);
        Sender to = sender;
        if (to != null) {
            to.stop();
        }
        CoreSession open = session;
        if (open != null) {
            open.close(code, reason, Callback.NOOP);
        }
    }

    /** Without a word, to a client that does not listen. */
    void abort() {
        live.gone(this);
        CoreSession open = session;
        if (open != null) {
            open.abort();
        }
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        Sender to = new Sender(opened, messages.resync());
        sender = to;
        callback.succeeded();
        if (live.enter(this)) {
            to.send(messages.hello(scope()));
            opened.demand();
        } else {
            close(CloseStatus.TRY_AGAIN_LATER, "There are too many sockets; try again later.");
        }
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        heard = true;
        byte kind = frame.getOpCode();
        if (!closing) {
            take(frame);
        }
        callback.succeeded();
        CoreSession open = session;
        if (kind != OpCode.CLOSE && open != null) {
            open.demand();
        }
    }

    private void take(Frame frame) {
        if (!allowance.frame()) {
            tooMuch();
            return;
        }
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> part(frame);
            case OpCode.PING -> echo(frame.getPayload());
            case OpCode.BINARY -> close(CloseStatus.BAD_DATA, "Messages are JSON, in text.");
            default -> {
                // A pong is a sign of life, and the server answers a close by itself.
            }
        }
    }

    private void echo(ByteBuffer payload) {
        CoreSession open = session;
        if (open != null) {
            open.sendFrame(new Frame(OpCode.PONG, BufferUtil.copy(payload)), Callback.NOOP, false);
        }
    }

    private void part(Frame frame) {
        if (!incoming.add(frame.getPayload())) {
            close(CloseStatus.MESSAGE_TOO_LARGE, "A message has " + MOST_BYTES + " bytes at most.");
        } else if (frame.isFin()) {
            whole();
        }
    }

    private void whole() {
        String text = incoming.text().orElse(null);
        if (!allowance.message()) {
            tooMuch();
        } else if (text == null) {
            close(CloseStatus.BAD_PAYLOAD, "The text is not UTF-8.");
        } else {
            answer(ClientMessage.read(messages.mapper(), text).map(this::done).orElseGet(messages::unknown));
        }
    }

    private byte[] done(ClientMessage asked) {
        if (ClientMessage.PING.equals(asked.type())) {
            return messages.pong();
        }
        wanted = asked;
        return messages.subscribed(asked);
    }

    private void tooMuch() {
        close(CloseStatus.POLICY_VIOLATION, "A client may send " + Allowance.MESSAGES + " messages a minute.");
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        live.gone(this);
        callback.succeeded();
    }
}
