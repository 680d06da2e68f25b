package io.aetherflow.analytics;

import java.io.IOException;
import java.io.Writer;

/** Writes records of RFC 4180: quotes where they are needed, a line feed after each. */
public record CsvLine(Writer out) {

    public void write(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i].toString()));
        }
        out.write('\n');
    }

    /** The cell as it stands in a record: itself, or in quotes where it holds a comma, a quote or a break. */
    public static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (",\"\r\n".indexOf(cell.charAt(i)) >= 0) {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
