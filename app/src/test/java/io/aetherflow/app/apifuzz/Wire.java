package io.aetherflow.app.apifuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are: no client's library mends what is to be wrong. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST = 8 << 20;

    /** An answer; status 0 where the server closed the connection without one. */
    record Answer(int status, String head, String body) {

        boolean json() {
            return has("content-type: application/json");
        }

        /** Whether a header's line begins like this, in lower case. */
        boolean has(String line) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + line);
        }
    }

    private Wire() {}

    static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // The server had its say before it heard all of it.
                return read(socket.getInputStream());
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws SocketTimeoutException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[64 << 10];
        try {
            for (int read = in.read(chunk); read >= 0 && bytes.size() < MOST; read = in.read(chunk)) {
                bytes.write(chunk, 0, read);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return parsed(bytes.toString(StandardCharsets.ISO_8859_1));
        }
        return parsed(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static Answer parsed(String text) {
        if (!text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, "", text);
        }
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end < 0 ? text.length() : end);
        String body = end < 0 ? "" : text.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                Integer.parseInt(text.substring(9, 12)),
                head,
                new String(
                        (chunked ? whole(body) : body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String whole(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size =
                    line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return body.toString();
    }
}
