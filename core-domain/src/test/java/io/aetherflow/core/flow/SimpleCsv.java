package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated text without quotes: enough to run the house on. */
final class SimpleCsv implements TabularFiles {

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(source.bytes().get(), StandardCharsets.UTF_8));
        try {
            String header = lines.readLine();
            if (header == null || header.startsWith("<")) {
                throw new AetherException(FailureCode.VALIDATION, "The file is no table.");
            }
            return new Reader(lines, List.of(header.split(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader implements RecordReader {

        private final BufferedReader lines;
        private final List<String> header;
        private long line = 1;

        private Reader(BufferedReader lines, List<String> header) {
            this.lines = lines;
            this.header = header;
        }

        @Override
        public FileFacts facts() {
            return FileFacts.text("csv", "UTF-8", ',', header, 1);
        }

        @Override
        public RawRecord next() {
            try {
                String text = lines.readLine();
                line++;
                return text == null ? null : new RawRecord(line, text.split(",", -1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long position() {
            return line;
        }

        @Override
        public void close() {}
    }
}
