package io.aetherflow.http.upload;

import java.io.IOException;
import java.io.InputStream;

/** Where a text that was cut anywhere is to be cut back to, for its last record to be a whole one. */
final class LastRecord {

    /** Without the end of a record for so long, the quotation marks are no quotes. */
    private static final int LONGEST = 1 << 20;

    /** Even, so that no character of UTF-16 lies in two. */
    private static final int CHUNK = 64 << 10;

    private final int width;
    private final int low;
    private boolean quoted;
    private long seen;
    private long line;
    private long record;

    /** @param start of the text, where it is that long: at least its first two bytes */
    private LastRecord(byte[] start, int length) {
        boolean wide = length > 1 && (mark(start) || (start[0] == 0) != (start[1] == 0));
        this.width = wide ? 2 : 1;
        this.low = wide && (start[0] == 0 || start[0] == (byte) 0xFE) ? 1 : 0;
    }

    private static boolean mark(byte[] start) {
        int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    /** The end of the last line that ends outside of quotes; of the last line of lines of JSON; else the text's own. */
    static long end(InputStream text, boolean jsonLines) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int length = text.readNBytes(chunk, 0, CHUNK);
        LastRecord scan = new LastRecord(chunk, length);
        while (length > 0) {
            scan.see(chunk, length);
            length = text.readNBytes(chunk, 0, CHUNK);
        }
        return scan.end(jsonLines);
    }

    private void see(byte[] chunk, int length) {
        for (int i = 0; i + width <= length; i += width) {
            int unit = unit(chunk, i);
            if (unit == '"') {
                quoted = !quoted;
            } else if (unit == '\n' || unit == '\r') {
                line = seen + i + width;
                record = quoted ? record : line;
            }
        }
        seen += length;
    }

    private int unit(byte[] chunk, int at) {
        boolean plain = width == 1 || chunk[at + 1 - low] == 0;
        return plain ? chunk[at + low] : -1;
    }

    private long end(boolean jsonLines) {
        if (line == 0) {
            return seen;
        }
        return jsonLines || record == 0 || line - record > LONGEST ? line : record;
    }
}
