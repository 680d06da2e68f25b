package io.aetherflow.http.edge;

import io.aetherflow.http.request.ApiPath;
import io.aetherflow.http.request.UnreadBody;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Takes in the rest of a body that the answer did not wait for, as a refusal's, once the answer is on its way: a client that is still sending when the
 * connection closes sees a reset instead of the answer. Within bounds, so that nobody holds a thread with it.
 */
final class BodyDrain {

    private static final long MOST_BYTES = 32L << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int CHUNK = 64 << 10;

    private BodyDrain() {}

    static void afterAnswer(CountedRequest request, HttpServletResponse response) throws IOException {
        boolean early = response.getStatus() >= 400 || UnreadBody.marked(request);
        if (!early || !ApiPath.covers(request.getRequestURI()) || !sending(request)) {
            return;
        }
        response.flushBuffer();
        try {
            skip(request.getInputStream());
        } catch (IOException | IllegalStateException e) {
            // The client has gone, or the body was read to its end: there is nothing left to take in.
            return;
        }
    }

    /** A client that asked whether to go on has been told not to. */
    private static boolean sending(HttpServletRequest request) {
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return body && request.getHeader("Expect") == null;
    }

    private static void skip(ServletInputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long end = System.nanoTime() + LONGEST.toNanos();
        long left = MOST_BYTES;
        while (left > 0 && !body.isFinished() && waitFor(body, end)) {
            int read = body.read(chunk, 0, Math.min(chunk.length, Math.max(1, body.available())));
            left = read < 0 ? 0 : left - read;
        }
    }

    /** Whether more came before the client paused for too long. */
    private static boolean waitFor(ServletInputStream body, long end) throws IOException {
        long pauseEnd = System.nanoTime() + LONGEST_PAUSE.toNanos();
        while (body.available() == 0 && !body.isFinished()) {
            long now = System.nanoTime();
            if (now - pauseEnd > 0 || now - end > 0) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return System.nanoTime() - end < 0;
    }
}
