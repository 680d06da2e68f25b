package io.aetherflow.core.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file turned out to be written.
 *
 * @param fileType {@code csv}, {@code tsv}, {@code xlsx}, {@code json}, {@code ndjson}, {@code xml}, {@code parquet}
 * @param compression {@code gzip}; null where the file is plain
 * @param encoding the charset's name; null where the format is not text
 * @param delimiter between cells; null where the format has none
 * @param sheet the sheet of a workbook, or the path of the records in a nested file, as {@code orders.items}; null where
 *     there is one table only
 * @param sheets all that {@link ReadOptions#sheet} can name, in order
 * @param header the headers as they stand in the file, trimmed, in order
 * @param headerLine the physical line (of a sheet: the row) where the header begins; 0 where the format has no such line
 * @param samples words that show whether the encoding was told right; empty where nothing but ASCII was seen
 * @param notes what was assumed or left aside on the way to the header, in sentences for the uploader
 * @param repeated headers whose values belong to what several records stand in, as an order's total on each of its lines: a
 *     number among them would be counted once for each record
 */
public record FileFacts(
        String fileType,
        @Nullable String compression,
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable String sheet,
        List<String> sheets,
        List<String> header,
        long headerLine,
        List<String> samples,
        List<String> notes,
        List<String> repeated) {

    public FileFacts {
        repeated = List.copyOf(repeated);
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    public FileFacts(
            String fileType,
            @Nullable String compression,
            @Nullable String encoding,
            @Nullable Character delimiter,
            @Nullable String sheet,
            List<String> sheets,
            List<String> header,
            long headerLine,
            List<String> samples,
            List<String> notes) {
        this(fileType, compression, encoding, delimiter, sheet, sheets, header, headerLine, samples, notes, List.of());
    }

    /** Of plain text with one header line. */
    public static FileFacts text(
            String fileType, String encoding, char delimiter, List<String> header, long headerLine) {
        return new FileFacts(
                fileType,
                null,
                encoding,
                delimiter,
                null,
                List.of(),
                header,
                headerLine,
                List.of(),
                List.of(),
                List.of());
    }

    public FileFacts compressedBy(String scheme) {
        return new FileFacts(fileType, scheme, encoding, delimiter, sheet, sheets, header, headerLine, samples, notes);
    }
}
