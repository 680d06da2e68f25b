package io.aetherflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes to characters without ever putting a replacement for what can't be decoded: everything before the fault is
 * handed out first, then {@link UndecodableBytes} is thrown.
 */
final class StrictDecoder extends Reader {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private boolean ended;
    private long taken;
    /** Read by whoever shows progress, on another thread. */
    private volatile long position;

    /** @param position where in the file the stream stands, for offsets and progress */
    StrictDecoder(InputStream in, Charset charset, long position) {
        this.in = in;
        this.taken = position;
        this.position = position;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Bytes taken from the stream so far, those before it included. */
    long position() {
        return position;
    }

    /** @param length at least 2, since some characters are two {@code char}s */
    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("room for two chars is needed");
        }
        CharBuffer chars = CharBuffer.wrap(target, from, length);
        while (chars.position() == from) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.position() == from) {
                throw undecodable(result.length());
            }
            if (result.isUnderflow() && chars.position() == from && !fill()) {
                return -1;
            }
        }
        return chars.position() - from;
    }

    /** False where there is nothing left. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
            taken += count;
            position = taken;
        }
        bytes.flip();
        return count >= 0 || bytes.hasRemaining();
    }

    private UndecodableBytes undecodable(int length) {
        long offset = taken - bytes.remaining();
        byte[] fault = new byte[Math.min(length, bytes.remaining())];
        bytes.duplicate().get(fault);
        return new UndecodableBytes(fault, offset, decoder.charset().name());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
