package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.job.Claim;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlowClientTest {

    private static final int BUFFER = 4 << 10;
    private static final int MOST = 2_000;

    private final TestServer server = TestServer.shared();
    private final World world = server.world;

    @Test
    void aClientThatDoesNotReadIsDroppedAndNobodyWaitsForIt() throws Exception {
        try (Socket silent = new Socket();
                LiveClient reads = LiveClient.open(server, world.token(Role.VIEWER))) {
            silent.setReceiveBufferSize(BUFFER);
            silent.connect(new InetSocketAddress("127.0.0.1", server.port()));
            enter(silent);
            int told = 0;
            while (told < MOST && !cutOff(silent)) {
                tell(reads);
                told++;
            }
            assertThat(told)
                    .as("changes told before the silent client was dropped")
                    .isLessThan(MOST);
            tell(reads);
        }
    }

    /** One more change, of some size; the client that reads hears of it. */
    private void tell(LiveClient reads) {
        Claim claim = world.home.claimed();
        world.store
                .jobs()
                .fail(claim, Failure.of(FailureCode.PLUGIN_ERROR, "x".repeat(100_000), "Mend it."), null)
                .orElseThrow();
        UUID id = claim.jobId();
        reads.awaitJob(id, job -> job.path("attempts").asInt() == 1);
        reads.forget();
    }

    private void enter(Socket socket) throws Exception {
        String ticket = LiveClient.ticket(server, world.token(Role.VIEWER));
        String handshake = "GET /ws/jobs?ticket=" + ticket + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        byte[] status = in.readNBytes("HTTP/1.1 101".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
    }

    /** Writing to a connection that the other side has reset fails; a masked pong does no harm to one that stands. */
    private static boolean cutOff(Socket socket) {
        try {
            socket.getOutputStream().write(new byte[] {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0});
            return false;
        } catch (java.io.IOException e) {
            return true;
        }
    }
}
