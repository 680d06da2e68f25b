package io.aetherflow.http;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated text with quotes, whole in memory. */
final class TestCsv implements TabularFiles {

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        try (InputStream in = source.bytes().get()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (text.startsWith("<")) {
                throw new AetherException(
                        FailureCode.VALIDATION, "The file '" + source.name() + "' is a web page, not a table.");
            }
            return new Records(records(text).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawRecord> records(String text) {
        List<RawRecord> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        long line = 1;
        long begun = 1;
        for (char c : text.toCharArray()) {
            line += c == '\n' ? 1 : 0;
            if (c == '"') {
                // A doubled one ends and begins the quotes again.
                cell.append(!quoted && cell.length() > 0 ? "\"" : "");
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
            if (!quoted && c == '\n') {
                records.add(new RawRecord(begun, cells.toArray(String[]::new)));
                cells.clear();
                begun = line;
            }
        }
        return records;
    }

    private static final class Records implements RecordReader {

        private final Iterator<RawRecord> records;
        private final List<String> header;

        Records(Iterator<RawRecord> records) {
            this.records = records;
            this.header = records.next().cells();
        }

        @Override
        public FileFacts facts() {
            return FileFacts.text("csv", "UTF-8", ',', header, 1);
        }

        @Override
        public @Nullable RawRecord next() {
            return records.hasNext() ? records.next() : null;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
