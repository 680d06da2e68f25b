package io.aetherflow.kit.plugin;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of RFC 4180 out of a text: quotes, doubled quotes, and breaks inside them. */
final class CsvReader implements RecordReader {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final String text;
    private final char delimiter;
    private final FileFacts facts;
    private int at;
    private long line = 1;

    CsvReader(String text, char delimiter, long headerRow) {
        this.text = text;
        this.delimiter = delimiter;
        RawRecord header = next();
        while (header != null && header.line() < headerRow) {
            header = next();
        }
        if (header == null) {
            throw refused("The file has no header.");
        }
        List<String> names = header.cells().stream().map(String::strip).toList();
        facts = FileFacts.text("csv", "UTF-8", delimiter, names, header.line());
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public @Nullable RawRecord next() {
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
    public void close() {
        // The text is the garbage collector's.
    }

    private RawRecord record() {
        int from = at;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (anotherCell());
        if (at - from > MOST_CHARACTERS) {
            throw refused("The record that begins in line " + line + " is too long.");
        }
        RawRecord record = new RawRecord(line, cells.toArray(String[]::new));
        line += text.substring(from, at).chars().filter(c -> c == '\n').count();
        return record;
    }

    private String cell() {
        return starts('"', at) ? quoted() + plain() : plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != delimiter && !lineEnds()) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw refused("A quote of the record that begins in line " + line + " is never closed.");
            }
            cell.append(text, at, quote);
            at = quote + 1;
            if (!starts('"', at)) {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }

    /** Steps over what ends a cell: a delimiter, after which another one comes, or the end of the line or the text. */
    private boolean anotherCell() {
        if (starts(delimiter, at)) {
            at++;
            return true;
        }
        at = Math.min(text.length(), at + (starts('\r', at) ? 2 : 1));
        return false;
    }

    private boolean lineEnds() {
        return starts('\n', at) || (starts('\r', at) && starts('\n', at + 1));
    }

    private boolean starts(char wanted, int index) {
        return index < text.length() && text.charAt(index) == wanted;
    }

    private static AetherException refused(String message) {
        return new AetherException(FailureCode.VALIDATION, message);
    }
}
