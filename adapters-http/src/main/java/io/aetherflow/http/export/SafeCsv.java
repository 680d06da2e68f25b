package io.aetherflow.http.export;

import java.io.IOException;
import java.io.Writer;

/**
 * CSV of somebody else on its way out: each cell that a spreadsheet could run gets an apostrophe, all else stays as it was
 * written. A cell ends where any of the usual delimiters is, so that it is one for whatever program opens the file.
 */
final class SafeCsv extends Writer {

    private static final String ENDS = ",;\t\r\n";

    private final Writer out;
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    SafeCsv(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    private void write(char character) throws IOException {
        quoted ^= character == '"';
        if (!quoted && ENDS.indexOf(character) >= 0) {
            endCell();
            out.write(character);
        } else {
            cell.append(character);
        }
    }

    private void endCell() throws IOException {
        out.write(safe(cell.toString()));
        cell.setLength(0);
    }

    private static String safe(String written) {
        boolean inQuotes = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
        if (!inQuotes) {
            return SafeCell.of(written);
        }
        String content = written.substring(1, written.length() - 1).replace("\"\"", "\"");
        String safe = SafeCell.of(content);
        return safe.equals(content) ? written : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Says that this was all. */
    void end() throws IOException {
        endCell();
        out.flush();
    }

    /** The writer may ask for it at any time; the last cell is not whole then. */
    @Override
    public void flush() {}

    /** What is behind stays open: whether this was all is not for the writer to say. */
    @Override
    public void close() {}
}
