package io.aetherflow.files;

import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/** Bytes that mean nothing in the encoding a file is read with. */
final class UndecodableBytes extends CharacterCodingException {

    private static final long serialVersionUID = 1L;
    private static final HexFormat HEX =
            HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase();

    private final long offset;
    private final String hex;
    private final String encoding;

    UndecodableBytes(byte[] bytes, long offset, String encoding) {
        this.offset = offset;
        this.hex = HEX.formatHex(bytes);
        this.encoding = encoding;
    }

    /** Continues "Line 7 of orders.csv …". */
    @Override
    public String getMessage() {
        String subject = hex.indexOf(' ') < 0 ? "the byte " : "the bytes ";
        return "holds " + subject + hex + " (offset " + Refusals.number(offset) + "), which "
                + (hex.indexOf(' ') < 0 ? "is" : "are") + " not " + encoding;
    }
}
