package io.aetherflow.lake;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Hands a batch of texts to the engine in one call. */
final class TextCells {

    private TextCells() {}

    static void fill(DuckDBWritableVector vector, @Nullable String[] cells, int rows) {
        @Nullable String[] texts = rows == cells.length ? cells : Arrays.copyOf(cells, rows);
        try {
            vector.setStrings(0, texts);
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            vector.setStrings(0, encodable(texts));
        }
    }

    /** Half a surrogate pair, as escapes in JSON can hide it, is no character: it becomes a question mark. */
    private static @Nullable String[] encodable(@Nullable String[] texts) {
        @Nullable String[] whole = new @Nullable String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            whole[i] = text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        return whole;
    }
}
