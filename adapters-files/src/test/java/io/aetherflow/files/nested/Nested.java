package io.aetherflow.files.nested;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A nested file read to its end. */
record Nested(FileFacts facts, List<RawRecord> records) {

    static FileSource source(byte[] bytes) {
        return new FileSource("export.dat", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static ReadOptions sheet(String path) {
        return new ReadOptions(null, null, null, null, path, null, List.of(), Map.of());
    }

    static ReadOptions encoding(String name) {
        return new ReadOptions(name, null, null, null, null, null, List.of(), Map.of());
    }

    /** Knows these words, whatever their case, spaces and underscores. */
    static Vocabulary words(String... words) {
        Set<String> known = new HashSet<>();
        for (String word : words) {
            known.add(folded(word));
        }
        return cells -> (int) cells.stream()
                .map(Nested::folded)
                .distinct()
                .filter(known::contains)
                .count();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static Nested json(String text) {
        return json(text, ReadOptions.INFERRED, Vocabulary.NONE);
    }

    static Nested json(String text, Vocabulary vocabulary) {
        return json(text, ReadOptions.INFERRED, vocabulary);
    }

    static Nested json(String text, ReadOptions options, Vocabulary vocabulary) {
        return of(new JsonFormat(), text.getBytes(StandardCharsets.UTF_8), options, vocabulary);
    }

    static Nested xml(String text) {
        return xml(text, ReadOptions.INFERRED, Vocabulary.NONE);
    }

    static Nested xml(String text, Vocabulary vocabulary) {
        return xml(text, ReadOptions.INFERRED, vocabulary);
    }

    static Nested xml(String text, ReadOptions options, Vocabulary vocabulary) {
        return of(new XmlFormat(), text.getBytes(StandardCharsets.UTF_8), options, vocabulary);
    }

    static Nested of(FileFormat format, byte[] bytes, ReadOptions options, Vocabulary vocabulary) {
        try (RecordReader reader = format.open(source(bytes), options, vocabulary)) {
            List<RawRecord> records = new ArrayList<>();
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return new Nested(reader.facts(), records);
        }
    }

    static AetherException refusedJson(String text) {
        return refused(new JsonFormat(), text.getBytes(StandardCharsets.UTF_8));
    }

    static AetherException refusedXml(String text) {
        return refused(new XmlFormat(), text.getBytes(StandardCharsets.UTF_8));
    }

    static AetherException refused(FileFormat format, byte[] bytes) {
        return refused(format, bytes, ReadOptions.INFERRED);
    }

    static AetherException refused(FileFormat format, byte[] bytes, ReadOptions options) {
        AetherException thrown =
                catchThrowableOfType(AetherException.class, () -> of(format, bytes, options, Vocabulary.NONE));
        return Objects.requireNonNull(thrown, "nothing was refused");
    }

    List<String> header() {
        return facts.header();
    }

    List<List<String>> cells() {
        return records.stream().map(RawRecord::cells).toList();
    }

    List<Long> lines() {
        return records.stream().map(RawRecord::line).toList();
    }

    /** One record's cell under a header. */
    String cell(int record, String header) {
        int at = header().indexOf(header);
        if (at < 0) {
            throw new AssertionError("no header '" + header + "' in " + header());
        }
        return records.get(record).cell(at);
    }
}
