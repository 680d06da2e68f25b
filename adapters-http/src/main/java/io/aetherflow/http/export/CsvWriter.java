package io.aetherflow.http.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV as RFC 4180 has it (comma, CRLF, quotes doubled), UTF-8, formula-safe. */
public final class CsvWriter {

    private final Writer out;

    public CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** @throws UncheckedIOException where the reader has gone */
    public void write(List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "" : ",");
                out.write(quoted(SafeCell.of(cells.get(i))));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that this was all. Not done where something was thrown: what is not out yet is better kept in. */
    public void end() throws IOException {
        out.flush();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
