package io.aetherflow.kit.plugin;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV text in UTF-8, read whole: for tests, which need no adapter and no bounded memory. */
public final class CsvText implements TabularFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    public static FileSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileSource("file.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static FileSource source(Path file) {
        try {
            return new FileSource(file.getFileName().toString(), Files.size(file), () -> opened(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        String text = text(source);
        Character asked = options.delimiter();
        Integer headerRow = options.headerRow();
        return new CsvReader(text, asked == null ? delimiter(text) : asked, headerRow == null ? 1 : headerRow);
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(FileSource source) {
        try (InputStream in = source.bytes().get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that stands most often in the first line that holds anything; a comma where none does. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char one : DELIMITERS) {
            best = count(header, one) > count(header, best) ? one : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
