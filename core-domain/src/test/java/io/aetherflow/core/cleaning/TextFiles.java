package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Delimited text, split in the plainest way: enough to feed the cleaning in tests. */
final class TextFiles implements TabularFiles {

    static FileSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileSource("file.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options) {
        try (InputStream in = source.bytes().get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String header = text.substring(0, Math.max(text.indexOf('\n'), 0));
            Character asked = options.delimiter();
            return new Reader(text, asked != null ? asked : header.contains(";") ? ';' : ',');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader implements RecordReader {

        private final String text;
        private final char delimiter;
        private final List<String> header;
        private int at;
        private long line = 1;

        Reader(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
            this.header = record().cells().stream().map(String::strip).toList();
        }

        @Override
        public FileFacts facts() {
            return new FileFacts("csv", "UTF-8", delimiter, header, 1);
        }

        @Override
        public RawRecord next() {
            while (at < text.length()) {
                RawRecord record = record();
                if (!record.blank()) {
                    return record;
                }
            }
            return null;
        }

        @Override
        public long position() {
            return at;
        }

        @Override
        public void close() {}

        private RawRecord record() {
            long begins = line;
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            while (at < text.length()) {
                char c = text.charAt(at++);
                line += c == '\n' ? 1 : 0;
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == delimiter && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else if (c == '\n' && !quoted) {
                    break;
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            return new RawRecord(begins, cells.toArray(String[]::new));
        }
    }
}
