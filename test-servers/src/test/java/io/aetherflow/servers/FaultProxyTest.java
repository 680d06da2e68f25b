package io.aetherflow.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        FaultProxy.daemon("echo", this::serve);
        proxy = FaultProxy.to("127.0.0.1", echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesOnWhatItIsGivenAndTheEndOfIt() throws IOException {
        byte[] sent = new byte[300_000];
        new Random(7).nextBytes(sent);
        try (Socket client = connect()) {
            FaultProxy.daemon("sender", () -> send(client, sent));
            assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void delaysAndSlowsAndLosesNothing() throws IOException {
        proxy.inject(Faults.NONE.withLatency(Duration.ofMillis(30)).withBytesPerSecond(20_000));
        try (Socket client = connect()) {
            FaultProxy.daemon("sender", () -> send(client, new byte[4_000]));
            assertThat(client.getInputStream().readAllBytes()).hasSize(4_000);
        }
    }

    @Test
    void halfOpenNeverAnswersAndHealsForThoseWhoComeLater() throws IOException {
        try (Socket before = connect()) {
            assertThat(asked(before)).isTrue();
            proxy.inject(Faults.HALF_OPEN);
            try (Socket during = connect()) {
                assertSilent(before);
                assertSilent(during);
                proxy.heal();
                assertThatThrownBy(() -> askTwice(before)).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> askTwice(during)).isInstanceOf(IOException.class);
            }
        }
        try (Socket after = connect()) {
            assertThat(asked(after)).isTrue();
        }
    }

    @Test
    void refusesNewConnectionsOnly() throws IOException {
        try (Socket before = connect()) {
            assertThat(asked(before)).isTrue();
            proxy.inject(Faults.REFUSING);
            assertThat(asked(before)).isTrue();
            try (Socket refused = connect()) {
                assertThat(asked(refused)).isFalse();
            }
        }
    }

    @Test
    void cutsWhatIsOpen() throws IOException {
        try (Socket client = connect()) {
            assertThat(asked(client)).isTrue();
            assertThat(proxy.connections()).isEqualTo(1);
            proxy.cut();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void resetsTheSameConnectionsForTheSameSeed() throws IOException {
        List<Boolean> first = outcomes(42);
        assertThat(first).contains(true, false).isEqualTo(outcomes(42));
    }

    @Test
    void resetsAtChunks() throws IOException {
        proxy.inject(Faults.NONE.withChunkResets(1));
        try (Socket client = connect()) {
            assertThat(asked(client)).isFalse();
        }
    }

    @Test
    void aTargetThatIsNotThereResets() throws IOException {
        echo.close();
        try (Socket client = connect()) {
            assertThat(asked(client)).isFalse();
        }
    }

    @Test
    void aShareIsFromZeroToOne() {
        assertThatThrownBy(() -> Faults.NONE.withConnectionResets(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Boolean> outcomes(long seed) throws IOException {
        List<Boolean> answered = new ArrayList<>();
        try (FaultProxy seeded = FaultProxy.to("127.0.0.1", echo.getLocalPort(), seed)) {
            seeded.inject(Faults.NONE.withConnectionResets(0.5));
            for (int i = 0; i < 20; i++) {
                try (Socket client = connect(seeded)) {
                    answered.add(asked(client));
                } catch (IOException reset) {
                    answered.add(false);
                }
            }
        }
        return answered;
    }

    private Socket connect() throws IOException {
        return connect(proxy);
    }

    private static Socket connect(FaultProxy to) throws IOException {
        Socket client = new Socket("127.0.0.1", to.port());
        client.setSoTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static boolean asked(Socket client) {
        try {
            client.getOutputStream().write(5);
            return client.getInputStream().read() == 5;
        } catch (IOException reset) {
            return false;
        }
    }

    /** A reset may be seen by the write after the one that caused it. */
    private static void askTwice(Socket client) throws IOException {
        for (int i = 0; i < 2; i++) {
            client.getOutputStream().write(5);
            if (client.getInputStream().read() < 0) {
                throw new IOException("ended");
            }
        }
    }

    private static void assertSilent(Socket client) throws IOException {
        client.setSoTimeout(200);
        client.getOutputStream().write(5);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(PATIENCE_MILLIS);
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
            client.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket guest = echo.accept();
                FaultProxy.daemon("echo-guest", () -> answer(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket guest) {
        try (guest) {
            guest.getInputStream().transferTo(guest.getOutputStream());
        } catch (IOException reset) {
            return;
        }
    }
}
