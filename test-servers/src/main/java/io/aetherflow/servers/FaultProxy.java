package io.aetherflow.servers;

import io.aetherflow.servers.Faults.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to one address over a network that fails as it is told. {@link #inject} takes effect at once, on open connections too.
 * Which connection and which chunk is reset follows from the seed and the order of connections; how a stream falls into chunks is
 * the network's business, so a run with {@code chunkResets} is likely, not certain, to be like the one before.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final InetSocketAddress target;
    private final ServerSocket door;
    private final Random chance;
    private final Set<ProxyConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Faults faults = Faults.NONE;

    private FaultProxy(InetSocketAddress target, long seed) throws IOException {
        this.target = target;
        this.chance = new Random(seed);
        this.door = new ServerSocket(Ports.free(), BACKLOG, InetAddress.getByName(Ports.HOST));
    }

    public static FaultProxy to(String host, int port) {
        return to(host, port, 1);
    }

    public static FaultProxy to(String host, int port, long seed) {
        try {
            FaultProxy proxy = new FaultProxy(new InetSocketAddress(host, port), seed);
            daemon("fault-proxy-door", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No door for the way to " + host + ":" + port + ".", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public void inject(Faults wanted) {
        faults = wanted;
    }

    /** Nothing goes wrong from here on, except to connections that already lost bytes. */
    public void heal() {
        inject(Faults.NONE);
    }

    /** Resets all open connections now. */
    public void cut() {
        open.forEach(ProxyConnection::reset);
    }

    public int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The way to " + target + " could not be closed.", e);
        } finally {
            cut();
        }
    }

    Faults faults() {
        return faults;
    }

    void forget(ProxyConnection connection) {
        open.remove(connection);
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                admit(door.accept());
            } catch (IOException left) {
                // The door was closed, and the loop ends, or one visitor left before it was let in.
                continue;
            }
        }
    }

    private void admit(Socket visitor) throws IOException {
        Faults now = faults;
        ProxyConnection connection = new ProxyConnection(this, visitor, chance.nextLong());
        if (chance.nextDouble() < now.connectionResets()) {
            connection.reset();
        } else if (now.answers() == Answers.REFUSED) {
            visitor.close();
        } else {
            open.add(connection);
            connection.serve(target);
            if (door.isClosed()) {
                connection.reset();
            }
        }
    }
}
