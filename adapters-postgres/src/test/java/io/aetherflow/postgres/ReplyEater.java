package io.aetherflow.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a client and the server. Told to, it breaks the connection that sends the next COMMIT. */
public final class ReplyEater implements AutoCloseable {

    /** When the connection breaks. */
    public enum Break {
        /** The server never hears of the COMMIT. */
        BEFORE,
        /** The server commits; its reply is lost. */
        AFTER
    }

    private final ServerSocket door;
    private final int serverPort;
    private final AtomicReference<Break> next = new AtomicReference<>();

    public ReplyEater(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void breakNextCommit(Break when) {
        next.set(when);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                Pipe pipe = new Pipe(client, server);
                daemon(pipe::requests);
                daemon(pipe::replies);
            } catch (IOException e) {
                // The door was closed, or this client has to do without.
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "reply-eater");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Pipe {

        private final Socket client;
        private final Socket server;
        private volatile boolean eating;

        Pipe(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            copy(client, server, bytes -> {
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
                    Break when = next.getAndSet(null);
                    eating = when == Break.AFTER;
                    return when != Break.BEFORE;
                }
                return true;
            });
        }

        void replies() {
            copy(server, client, bytes -> !eating);
        }

        private void copy(Socket from, Socket to, Gate gate) {
            byte[] buffer = new byte[65_536];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!gate.lets(Arrays.copyOf(buffer, read))) {
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // One end is gone; both are closed.
            }
        }
    }

    private interface Gate {

        boolean lets(byte[] bytes);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
