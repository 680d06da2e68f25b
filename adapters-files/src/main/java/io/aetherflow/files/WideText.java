package io.aetherflow.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells UTF-16 without a byte order mark by its NULs, which all stand on one side, and by what it reads like. */
final class WideText {

    private static final int LENGTH = 1 << 14;
    /** Even text without a Latin letter has delimiters, digits and line ends: one character in twenty is half NUL. */
    private static final int LEAST = 20;

    private WideText() {}

    static Optional<Charset> charset(FileHead head) {
        int even = head.nuls(0);
        int odd = head.nuls(1);
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        int length = Math.min(LENGTH, head.bytes().length) & ~1;
        boolean oneSided = Math.min(even, odd) * LEAST <= Math.max(even, odd);
        boolean enough = Math.max(even, odd) > 0 && Math.max(even, odd) * 2 * LEAST >= head.magic();
        return oneSided && enough && reads(head.bytes(), length, charset) ? Optional.of(charset) : Optional.empty();
    }

    private static boolean reads(byte[] bytes, int length, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(length);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, 0, length), chars, false);
        String text = chars.flip().toString();
        return !result.isError()
                && text.codePoints().allMatch(WideText::readable)
                && text.codePoints().anyMatch(c -> c == '\n' || c == '\r');
    }

    private static boolean readable(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || (Character.isDefined(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.PRIVATE_USE);
    }
}
