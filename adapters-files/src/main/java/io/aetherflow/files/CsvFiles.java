package io.aetherflow.files;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delimited text (CSV, TSV and the like) as records. What the uploader does not say about container, encoding, delimiter
 * and header is told from the bytes; what can't be read is refused with the line and what to do.
 */
final class CsvFiles implements TabularFiles {

    private final ReadLimits limits;

    CsvFiles(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        InputStream in = StorageFailures.open(source);
        try {
            return read(in, source, options, vocabulary);
        } catch (IOException e) {
            close(in, e);
            throw StorageFailures.reading(source.name(), e);
        } catch (RuntimeException e) {
            close(in, e);
            throw e;
        }
    }

    private CsvRecords read(InputStream in, FileSource source, ReadOptions options, Vocabulary vocabulary)
            throws IOException {
        Refusals refusals = new Refusals(source.name());
        FileHead head = FileHead.of(in);
        TextEncoding encoding = new Encodings(head, source, refusals).choose(options);
        Container.requireText(head, encoding, refusals);
        Sample sample = Sample.of(encoding.sample(head.bytes()), head.whole(), options);
        Markup.refuse(sample.text(), refusals);

        char delimiter = delimiter(sample, options.delimiter(), refusals);
        Header.Place place = Header.place(
                SampleRecords.of(sample, delimiter, limits, refusals), sample.headerFrom(), options, vocabulary);
        StrictDecoder text = encoding.text(head.bytes(), in);
        CsvCursor cursor = new CsvCursor(text, delimiter, limits, refusals);
        Header header = Header.take(cursor, place, options, refusals);
        return new CsvRecords(facts(encoding, sample, delimiter, header), cursor, text::position, source.name());
    }

    private char delimiter(Sample sample, @Nullable Character asked, Refusals refusals) throws IOException {
        if (asked == null) {
            Character declared = sample.declared();
            return declared != null ? declared : new Delimiters(sample, limits, refusals).best();
        }
        if ("\"\r\n\0".indexOf(asked) >= 0) {
            throw refusals.file(
                    "can't be split by the delimiter that options.delimiter names",
                    "Leave it out, or name one such as comma, semicolon, tab or |.");
        }
        return asked;
    }

    private static FileFacts facts(TextEncoding encoding, Sample sample, char delimiter, Header header) {
        List<String> samples = encoding.samples(sample.text());
        List<String> notes = new ArrayList<>();
        encoding.note(samples).ifPresent(notes::add);
        header.note().ifPresent(notes::add);
        return new FileFacts(
                delimiter == '\t' ? "tsv" : "csv",
                null,
                encoding.charset().name(),
                delimiter,
                null,
                List.of(),
                header.names(),
                header.line(),
                samples,
                notes);
    }

    private static void close(InputStream in, Exception failure) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
