package io.aetherflow.http;

import io.aetherflow.core.flow.RegistrationMode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.job.Claim;
import io.aetherflow.http.live.LiveSettings;
import io.aetherflow.kit.Examples;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What 500 open sockets cost, and how long a change takes to reach all of them. Clients and server share this process: the
 * clients are bare channels read by one thread, so that next to nothing of what is measured is theirs.
 */
class LiveBench {

    private static final int SOCKETS = 500;
    private static final int CHANGES = 100;
    private static final int WARM = 30;
    /** A sign of life, masked as a client has to. */
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void fiveHundredSockets() throws Exception {
        TestServer server = new TestServer(RegistrationMode.OPEN, LiveSettings.usual());
        open(server, 20).forEach(LiveBench::close);
        long before = memory();
        List<SocketChannel> sockets = open(server, SOCKETS);
        long idle = memory() - before;
        try (Selector selector = Selector.open()) {
            for (SocketChannel socket : sockets) {
                socket.configureBlocking(false);
                socket.register(selector, SelectionKey.OP_READ);
            }
            List<Long> latencies = new ArrayList<>();
            Claim claim = server.world.home.claimed();
            drain(selector, 2 * SOCKETS);
            for (int i = 0; i < WARM + CHANGES; i++) {
                long start = System.nanoTime();
                server.world.store.jobs().beat(claim, "reading " + i, 50);
                List<Long> arrived = arrivals(selector, start);
                if (i >= WARM) {
                    latencies.addAll(arrived);
                }
            }
            report(idle, latencies);
        } finally {
            sockets.forEach(LiveBench::close);
            server.stop();
        }
    }

    private static void report(long idle, List<Long> latencies) {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d idle sockets: %.1f MB (heap and direct memory); push to all of them: p50 %.1f ms, p95 %.1f ms, max %.1f ms"
                        + " over %d messages%n",
                SOCKETS,
                idle / 1e6,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted.length);
    }

    /** When each socket heard, from the start on. */
    private static List<Long> arrivals(Selector selector, long start) throws IOException {
        List<Long> arrivals = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
        while (arrivals.size() < SOCKETS) {
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new AssertionError("Only " + arrivals.size() + " sockets heard of a change");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                buffer.clear();
                SocketChannel socket = (SocketChannel) key.channel();
                int read = socket.read(buffer);
                if (read < 0) {
                    throw new AssertionError("The server closed a socket");
                }
                // A change is one small frame; a ping has two bytes.
                if (read > 2) {
                    arrivals.add(System.nanoTime() - start);
                }
                socket.write(ByteBuffer.wrap(PONG));
            }
            selector.selectedKeys().clear();
        }
        return arrivals;
    }

    /** Reads until nothing more comes. */
    private static void drain(Selector selector, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
        for (int i = 0; i < most && selector.select(500) > 0; i++) {
            for (SelectionKey key : selector.selectedKeys()) {
                buffer.clear();
                ((SocketChannel) key.channel()).read(buffer);
            }
            selector.selectedKeys().clear();
        }
    }

    private static List<SocketChannel> open(TestServer server, int count) throws IOException {
        List<SocketChannel> sockets = new ArrayList<>();
        String token = "";
        for (int i = 0; i < count; i++) {
            if (i % LiveSettings.USUAL_MOST_PER_USER == 0) {
                User user = Examples.user(Role.VIEWER, server.world.home.id());
                server.world.store.users().add(user).orElseThrow();
                token = server.world.token(user);
            }
            sockets.add(open(server, LiveClient.ticket(server, token)));
        }
        return sockets;
    }

    private static SocketChannel open(TestServer server, String ticket) throws IOException {
        SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()));
        String handshake = "GET /ws/jobs?ticket=" + ticket
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.write(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.US_ASCII)));
        ByteBuffer answer = ByteBuffer.allocate(4 << 10);
        StringBuilder text = new StringBuilder();
        while (text.indexOf("hello") < 0 && socket.read(answer) > 0) {
            text.append(new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1));
        }
        if (text.indexOf(" 101 ") < 0) {
            throw new AssertionError("No socket: " + text);
        }
        return socket;
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is in use, after collections: the smallest of some counts, as one may be passed over. */
    private static long memory() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(200);
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .mapToLong(BufferPoolMXBean::getMemoryUsed)
                    .sum();
            least = Math.min(least, heap + direct);
        }
        return least;
    }
}
