package io.aetherflow.files;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Files made of strings, and what became of them. */
final class Sources {

    static final TabularFiles FILES = new DetectedFiles(List.of(), ReadLimits.DEFAULT);

    private Sources() {}

    static FileSource of(byte[] bytes) {
        return new FileSource("orders.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static FileSource of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadOptions encoding(String encoding) {
        return new ReadOptions(encoding, null, null, null, null, null, List.of(), Map.of());
    }

    static ReadOptions delimiter(char delimiter) {
        return new ReadOptions(null, delimiter, null, null, null, null, List.of(), Map.of());
    }

    static ReadOptions headerRow(int line) {
        return new ReadOptions(null, null, null, null, null, line, List.of(), Map.of());
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] marked(byte[] mark, String text, Charset charset) {
        return join(mark, text.getBytes(charset));
    }

    static RecordReader open(String text) {
        return FILES.open(of(text), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    static List<RawRecord> records(RecordReader reader) {
        try (reader) {
            List<RawRecord> records = new ArrayList<>();
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return records;
        }
    }

    static List<List<String>> cells(RecordReader reader) {
        return records(reader).stream().map(RawRecord::cells).toList();
    }

    /** The rows of a text, its first line being the header. */
    static List<List<String>> cells(String text) {
        return cells(open(text));
    }

    static AetherException refusal(ThrowingCallable call) {
        AetherException thrown = catchThrowableOfType(AetherException.class, call);
        return java.util.Objects.requireNonNull(thrown, "nothing was refused");
    }

    static AetherException refusal(byte[] bytes, ReadOptions options) {
        return refusal(() -> records(FILES.open(of(bytes), options, Vocabulary.NONE)));
    }

    static AetherException refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), ReadOptions.INFERRED);
    }
}
