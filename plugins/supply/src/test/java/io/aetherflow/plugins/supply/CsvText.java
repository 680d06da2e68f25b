package io.aetherflow.plugins.supply;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small, well-formed CSV text in UTF-8, for tests that need no adapter. */
final class CsvText implements TabularFiles {

    static FileSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileSource("test.csv", bytes.length, () -> new java.io.ByteArrayInputStream(bytes));
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options) {
        try (InputStream in = source.bytes().get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
            return new Records(delimiter, records(text, delimiter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawRecord> records(String text, char delimiter) {
        List<RawRecord> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        long line = 1;
        long start = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '"') {
                boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != delimiter && c != '\n')) {
                cell.append(c);
            } else {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(new RawRecord(start, cells.toArray(String[]::new)));
                    cells.clear();
                    start = line;
                }
            }
        }
        return records;
    }

    private static final class Records implements RecordReader {

        private final char delimiter;
        private final List<RawRecord> records;
        private int next = 1;

        private Records(char delimiter, List<RawRecord> records) {
            this.delimiter = delimiter;
            this.records = records;
        }

        @Override
        public FileFacts facts() {
            return new FileFacts("csv", "UTF-8", delimiter, records.get(0).cells(), 1);
        }

        @Override
        public RawRecord next() {
            return next < records.size() ? records.get(next++) : null;
        }

        @Override
        public long position() {
            return next;
        }

        @Override
        public void close() {}
    }
}
