package io.aetherflow.http.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text that comes in parts, within bounds. */
final class Incoming {

    private final int mostBytes;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Incoming(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** False where it became too long. */
    boolean add(ByteBuffer part) {
        if (parts.size() + part.remaining() > mostBytes) {
            return false;
        }
        while (part.hasRemaining()) {
            parts.write(part.get());
        }
        return true;
    }

    /** The whole text, and a new one begins; empty where it is not UTF-8. */
    Optional<String> text() {
        byte[] whole = parts.toByteArray();
        parts.reset();
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
