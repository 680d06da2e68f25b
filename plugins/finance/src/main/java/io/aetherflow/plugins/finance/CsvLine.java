package io.aetherflow.plugins.finance;

import java.io.IOException;
import java.io.Writer;

/** Writes records of RFC 4180: quotes where they are needed, a line feed after each. */
record CsvLine(Writer out) {

    void write(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i].toString()));
        }
        out.write('\n');
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (",\"\r\n".indexOf(cell.charAt(i)) >= 0) {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
