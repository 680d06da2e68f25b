package io.aetherflow.files;

import io.aetherflow.core.dataset.FileFormat;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Files of any format, told by their first bytes and never by their names: gzip is unpacked on the way, then the first
 * format that recognises the bytes reads them. What none of them knows is delimited text, or refused in words.
 */
public final class DetectedFiles implements TabularFiles {

    private final List<FileFormat> formats;
    private final ReadLimits limits;
    private final CsvFiles text;

    /** @param formats asked in this order, before delimited text */
    public DetectedFiles(List<FileFormat> formats, ReadLimits limits) {
        this.formats = List.copyOf(formats);
        this.limits = limits;
        this.text = new CsvFiles(limits);
    }

    @Override
    public RecordReader open(FileSource source, ReadOptions options, Vocabulary vocabulary) {
        byte[] head = head(source);
        if (!GzipBytes.begin(head)) {
            return plain(head, source, options, vocabulary);
        }
        GzipFile file = new GzipFile(source, limits);
        byte[] inside = head(file.unpacked());
        if (GzipBytes.begin(inside)) {
            throw new Refusals(source.name())
                    .file("is compressed with gzip twice", "Unpack it once, or upload it unpacked.");
        }
        return new UnpackedRecords(plain(inside, file.unpacked(), options, vocabulary), file);
    }

    private RecordReader plain(byte[] head, FileSource source, ReadOptions options, Vocabulary vocabulary) {
        for (FileFormat format : formats) {
            if (format.recognises(head)) {
                return format.open(source, options, vocabulary);
            }
        }
        return text.open(source, options, vocabulary);
    }

    private static byte[] head(FileSource source) {
        try (InputStream in = StorageFailures.open(source)) {
            return in.readNBytes(FileFormat.HEAD);
        } catch (IOException e) {
            throw StorageFailures.reading(source.name(), e);
        }
    }
}
