package io.aetherflow.postgres;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list that shows the newest first ended: the moment and the id of its last item. */
public record Cursor(Instant createdAt, UUID id) {

    private static final int BYTES = 3 * Long.BYTES;
    private static final long MICROS = 1_000_000;
    private static final long YEAR_10000 = 253_402_300_800_000_000L;

    /** The opaque form that callers are given. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(createdAt.getEpochSecond() * MICROS + createdAt.getNano() / 1_000)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads what {@link #text} wrote. Throws {@code INVALID_REQUEST} for anything else. */
    public static @Nullable Cursor parse(@Nullable String text) {
        return text == null ? null : read(ByteBuffer.wrap(decode(text)));
    }

    /** Reads a position in a list that is numbered. Throws {@code INVALID_REQUEST} for anything else. */
    public static int position(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw strange(e);
        }
    }

    /** Reads the number of an item in a list that grows for ever. Throws {@code INVALID_REQUEST} for anything else. */
    public static long number(String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw strange(e);
        }
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw strange(e);
        }
    }

    private static Cursor read(ByteBuffer bytes) {
        if (bytes.remaining() != BYTES) {
            throw strange(null);
        }
        long micros = bytes.getLong();
        if (micros < 0 || micros >= YEAR_10000) {
            throw strange(null);
        }
        return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static AetherException strange(@Nullable Throwable cause) {
        return new AetherException(
                FailureCode.INVALID_REQUEST, "The cursor is not one that this list gave; start without one.", cause);
    }
}
