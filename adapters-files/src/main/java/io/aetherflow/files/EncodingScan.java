package io.aetherflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks through bytes for what is not ASCII: whether it is UTF-8, and the words it stands in. Stops as soon as it is sure;
 * goes through ASCII at the speed of memory; keeps no more than some hundred words.
 */
final class EncodingScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final int CHUNK = 1 << 17;
    private static final int BEHIND = 32;
    private static final int AHEAD = 64;
    private static final int WORDS = 500;
    private static final int SURE = 64;

    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private int end;
    private int wordEnd;
    private final Set<String> words = new LinkedHashSet<>();
    private long valid;
    private long invalid;

    /** Goes through a stream to its end, or to where there is no doubt left. */
    void scan(InputStream in) throws IOException {
        boolean ended = false;
        while (!ended && !sure()) {
            int count = in.readNBytes(buffer, end, buffer.length - end);
            ended = count < buffer.length - end;
            end += count;
            step(ended ? end : end - AHEAD);
            keepWhatIsBehind();
        }
    }

    /** Whether more bytes would not change the answer. */
    boolean sure() {
        return utf8() ? valid >= SURE : words.size() == WORDS;
    }

    /** Some bytes may be damaged in a file of UTF-8: those are for the reading to refuse. */
    boolean utf8() {
        return invalid == 0 || valid > invalid;
    }

    /** Distinct words that are not all ASCII, each byte as the character of its value. */
    Set<String> words() {
        return words;
    }

    private void step(int limit) {
        skipAscii(limit);
        while (at < limit && !sure()) {
            if (at >= wordEnd) {
                collect();
            }
            int length = sequence();
            valid += length > 0 ? 1 : 0;
            invalid += length > 0 ? 0 : 1;
            at += Math.max(1, length);
            skipAscii(limit);
        }
    }

    private void skipAscii(int limit) {
        int i = at;
        while (i <= limit - Long.BYTES && ((long) LONGS.get(buffer, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < limit && buffer[i] >= 0) {
            i++;
        }
        at = i;
    }

    private void keepWhatIsBehind() {
        int from = Math.max(0, at - BEHIND);
        System.arraycopy(buffer, from, buffer, 0, end - from);
        at -= from;
        end -= from;
        wordEnd -= from;
    }

    private void collect() {
        int from = at;
        while (from > Math.max(0, at - BEHIND) && ofWord(buffer[from - 1])) {
            from--;
        }
        int to = at;
        while (to < Math.min(end, at + AHEAD) && ofWord(buffer[to])) {
            to++;
        }
        if (words.size() < WORDS) {
            words.add(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
        }
        wordEnd = to;
    }

    private static boolean ofWord(byte b) {
        return b < 0 || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    /** The length of the UTF-8 sequence here, as far as the file has it; 0 where there is none. */
    private int sequence() {
        int lead = buffer[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i == end) {
                return i > 1 ? i : 0;
            }
            if ((buffer[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
