package io.aetherflow.http.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file's first bytes say of whether its beginning can be read without its end. */
final class FileStart {

    /** How many bytes are enough to tell. */
    static final int BYTES = 64 << 10;

    /** Zip and with it workbooks, gzip, Parquet. */
    private static final List<String> CONTAINERS = List.of("PK", "\u001F\u008B", "PAR1");

    private static final List<String> BYTE_ORDER_MARKS = List.of("\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF");

    private final String head;
    private final String text;

    private FileStart(String head) {
        this.head = head;
        String mark =
                BYTE_ORDER_MARKS.stream().filter(head::startsWith).findFirst().orElse("");
        // In UTF-16 every other byte of what is looked for here is zero.
        this.text = head.substring(mark.length()).replace("\0", "").stripLeading();
    }

    static FileStart of(byte[] head) {
        return new FileStart(new String(head, StandardCharsets.ISO_8859_1));
    }

    /** A container, or one document of JSON or XML. */
    boolean needsEnd() {
        return CONTAINERS.stream().anyMatch(head::startsWith)
                || text.startsWith("[")
                || text.startsWith("<")
                || (text.startsWith("{") && !jsonLines());
    }

    /** Each line is a document of its own. */
    boolean jsonLines() {
        int end = text.indexOf('\n');
        return text.startsWith("{") && end > 0 && text.substring(0, end).strip().endsWith("}");
    }
}
