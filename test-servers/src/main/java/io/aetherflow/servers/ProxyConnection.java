package io.aetherflow.servers;

import io.aetherflow.servers.Faults.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;

/** One visitor of a {@link FaultProxy} and, unless it is to hear nothing, the socket to the target. */
final class ProxyConnection {

    private static final int CHUNK = 16 * 1024;
    private static final int SLICES_PER_SECOND = 20;
    private static final Duration NAP = Duration.ofMillis(20);

    private final FaultProxy proxy;
    private final Socket visitor;
    private final Socket server = new Socket();
    private final long seed;
    private volatile boolean gone;
    private volatile boolean lostBytes;
    private volatile boolean halfClosed;

    ProxyConnection(FaultProxy proxy, Socket visitor, long seed) {
        this.proxy = proxy;
        this.visitor = visitor;
        this.seed = seed;
    }

    void serve(InetSocketAddress target) {
        FaultProxy.daemon("fault-proxy-question", () -> run(target));
    }

    void reset() {
        gone = true;
        proxy.forget(this);
        resetSocket(visitor);
        resetSocket(server);
    }

    private void run(InetSocketAddress target) {
        try {
            visitor.setTcpNoDelay(true);
            if (proxy.faults().answers() == Answers.SWALLOWED) {
                lostBytes = true;
                pump(visitor, visitor, seed);
                return;
            }
            server.setTcpNoDelay(true);
            server.connect(target);
        } catch (IOException e) {
            reset();
            return;
        }
        FaultProxy.daemon("fault-proxy-answer", () -> pump(server, visitor, seed + 1));
        pump(visitor, server, seed);
    }

    private void pump(Socket from, Socket to, long chanceSeed) {
        Random chance = new Random(chanceSeed);
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            boolean quiet = true;
            for (int read = in.read(chunk, 0, sliceSize()); read >= 0; read = in.read(chunk, 0, sliceSize())) {
                if (!pass(chunk, read, quiet, out, chance)) {
                    reset();
                    return;
                }
                quiet = in.available() == 0;
            }
            end(to);
        } catch (IOException e) {
            reset();
        }
    }

    /** False where the connection is to be reset. */
    private boolean pass(byte[] chunk, int length, boolean quiet, OutputStream out, Random chance) throws IOException {
        Faults now = proxy.faults();
        if (chance.nextDouble() < now.chunkResets()) {
            return false;
        }
        if (now.answers() == Answers.SWALLOWED) {
            lostBytes = true;
            return true;
        }
        if (lostBytes) {
            return false;
        }
        if (quiet) {
            pause(now.latency());
        }
        out.write(chunk, 0, length);
        out.flush();
        if (now.bytesPerSecond() > 0) {
            pause(Duration.ofNanos(length * 1_000_000_000L / now.bytesPerSecond()));
        }
        return true;
    }

    /** Small enough that a slow stream trickles and does not come in gulps. */
    private int sliceSize() {
        long speed = proxy.faults().bytesPerSecond();
        return speed == 0 ? CHUNK : (int) Math.max(1, Math.min(CHUNK, speed / SLICES_PER_SECOND));
    }

    /** One side has nothing more to say; the other may still answer. */
    private synchronized void end(Socket to) throws IOException {
        if (halfClosed || lostBytes) {
            gone = true;
            proxy.forget(this);
            visitor.close();
            server.close();
        } else {
            halfClosed = true;
            to.shutdownOutput();
        }
    }

    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        try {
            for (long left = length.toNanos(); left > 0 && !gone; left = end - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(Math.min(left, NAP.toNanos())).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closed without lingering, TCP says "reset" and not "the end". */
    private static void resetSocket(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            // Nothing is left to reset.
            return;
        }
    }
}
