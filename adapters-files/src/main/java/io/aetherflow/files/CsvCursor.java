package io.aetherflow.files;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import io.aetherflow.core.dataset.RawRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Goes through delimited text record by record, with the physical line of each. */
final class CsvCursor implements Closeable {

    private static final String UNCLOSED = "Close the quote, or double it if it is part of the text.";

    private final PhysicalLines lines;
    private final Rfc4180Cells cells;
    private final CSVReader reader;
    private final ReadLimits limits;
    private final Refusals refusals;

    CsvCursor(Reader text, char delimiter, ReadLimits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
        this.lines = new PhysicalLines(text, delimiter, limits, refusals);
        this.cells = new Rfc4180Cells(delimiter, lines, limits, refusals);
        this.reader = new CSVReaderBuilder(lines)
                .withCSVParser(cells)
                .withMultilineLimit(limits.linesInQuotes())
                .withVerifyReader(false)
                .build();
    }

    /** Goes to the beginning of a physical line. False where the file has no such line. */
    boolean skipTo(long line) throws IOException {
        while (lines.number() < line - 1) {
            if (lines.readLine() == null) {
                return false;
            }
        }
        return true;
    }

    /** Physical lines passed so far. */
    long linesRead() {
        return lines.number();
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    RawRecord next() throws IOException {
        try {
            RawRecord record = read();
            while (record != null && record.blank()) {
                record = read();
            }
            return record;
        } catch (CsvMultilineLimitBrokenException e) {
            throw refusals.line(
                    cells.openedAt(),
                    "opens a quote, and the record does not end within " + Refusals.number(limits.linesInQuotes())
                            + " lines",
                    UNCLOSED);
        } catch (CsvMalformedLineException e) {
            throw refusals.line(cells.openedAt(), "opens a quote that is never closed", UNCLOSED);
        }
    }

    private @Nullable RawRecord read() throws IOException {
        long line = lines.number() + 1;
        String[] record = reader.readNextSilently();
        return record == null ? null : new RawRecord(line, record);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
