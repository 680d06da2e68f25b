package io.aetherflow.http.upload;

import java.nio.ByteBuffer;

/** Where a text that was cut anywhere is to be cut back to, for its last record to be a whole one. */
final class LastRecord {

    /** Without the end of a record for so long, the quotation marks are no quotes. */
    private static final int LONGEST = 1 << 20;

    private final ByteBuffer text;
    private final int width;
    private final int low;

    private LastRecord(ByteBuffer text) {
        this.text = text;
        boolean wide = text.limit() > 1 && (mark(text) || (text.get(0) == 0) != (text.get(1) == 0));
        this.width = wide ? 2 : 1;
        this.low = wide && (text.get(0) == 0 || text.get(0) == (byte) 0xFE) ? 1 : 0;
    }

    private static boolean mark(ByteBuffer text) {
        int start = text.getShort(0) & 0xFFFF;
        return start == 0xFFFE || start == 0xFEFF;
    }

    /** The end of the last line that ends outside of quotes; of the last line of lines of JSON; else the text's own. */
    static int end(ByteBuffer text, boolean jsonLines) {
        return new LastRecord(text).end(jsonLines);
    }

    private int end(boolean jsonLines) {
        boolean quoted = false;
        int line = 0;
        int record = 0;
        for (int i = 0; i + width <= text.limit(); i += width) {
            int unit = unit(i);
            if (unit == '"') {
                quoted = !quoted;
            } else if (unit == '\n' || unit == '\r') {
                line = i + width;
                record = quoted ? record : line;
            }
        }
        if (line == 0) {
            return text.limit();
        }
        return jsonLines || record == 0 || line - record > LONGEST ? line : record;
    }

    private int unit(int at) {
        boolean plain = width == 1 || text.get(at + 1 - low) == 0;
        return plain ? text.get(at + low) : -1;
    }
}
