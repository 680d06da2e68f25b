package io.aetherflow.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends requests byte by byte, and not always all of them. */
final class RawConnection {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawConnection() {}

    /** Sends so many bytes of the request, then breaks off; returns once the server is done with it. */
    static void cut(byte[] request, int bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", TestServer.shared().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(Arrays.copyOf(request, bytes));
            out.flush();
            socket.shutdownOutput();
            drain(socket.getInputStream());
        }
    }

    /** The server's last word, or the end of the connection: either way it is done with the request. */
    private static void drain(InputStream in) throws IOException {
        byte[] chunk = new byte[1024];
        try {
            while (in.read(chunk) >= 0) {
                // on
            }
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // A reset is an end, too.
            return;
        }
    }

    /** Sends a request as it stands, and returns the whole answer. */
    static String ask(String request) throws IOException {
        return ask(request, false);
    }

    /** Sends what there is of a request, and no more; returns what is still said to that. */
    static String breakOff(String request) throws IOException {
        return ask(request, true);
    }

    private static String ask(String request, boolean end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", TestServer.shared().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            if (end) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static byte[] request(String head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(
                (head + "Host: localhost\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
