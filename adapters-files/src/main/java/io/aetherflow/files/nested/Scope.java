package io.aetherflow.files.nested;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells that one object on the way to the records, or a record itself, has to give. Only those that are there. */
final class Scope {

    private static final String BETWEEN = "; ";

    private final @Nullable Scope around;
    private final long line;
    private int[] columns = new int[8];
    private String[] texts = new String[8];
    private int count;
    private long size;

    Scope(@Nullable Scope around, long line) {
        this.around = around;
        this.line = line;
    }

    /** @param joins whether a second text for a column goes after the first, rather than in its place */
    void put(int column, String text, boolean joins) {
        size += text.length();
        for (int i = 0; i < count; i++) {
            if (columns[i] == column) {
                texts[i] = joins && !texts[i].isEmpty() ? joined(texts[i], text) : text;
                return;
            }
        }
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * count);
            texts = Arrays.copyOf(texts, 2 * count);
        }
        columns[count] = column;
        texts[count++] = text;
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + BETWEEN + second;
    }

    boolean empty() {
        return count == 0;
    }

    long line() {
        return line;
    }

    long size() {
        return size;
    }

    /** The outermost first, so that the nearest counts. */
    void fill(String[] cells) {
        if (around != null) {
            around.fill(cells);
        }
        for (int i = 0; i < count; i++) {
            cells[columns[i]] = texts[i];
        }
    }
}
