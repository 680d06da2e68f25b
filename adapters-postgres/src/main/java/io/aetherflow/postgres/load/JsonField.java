package io.aetherflow.postgres.load;

import java.util.Map;

/** {@code jsonb} in binary, of cells by header. */
final class JsonField {

    private static final int VERSION = 1;
    private static final String HEX = "0123456789abcdef";

    private JsonField() {}

    static void write(CopyBuffer out, Map<String, String> cells) {
        if (cells.isEmpty()) {
            out.nothing();
            return;
        }
        int field = out.begin();
        out.int1(VERSION);
        out.int1('{');
        boolean first = true;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (!first) {
                out.int1(',');
            }
            first = false;
            text(out, cell.getKey());
            out.int1(':');
            text(out, cell.getValue());
        }
        out.int1('}');
        out.end(field);
    }

    private static void text(CopyBuffer out, String text) {
        out.int1('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                out.utf8(text.substring(plain, i));
                escape(out, letter);
                plain = i + 1;
            }
        }
        out.utf8(plain == 0 ? text : text.substring(plain));
        out.int1('"');
    }

    private static void escape(CopyBuffer out, char letter) {
        out.int1('\\');
        if (letter >= ' ') {
            out.int1(letter);
            return;
        }
        out.utf8("u00");
        out.int1(HEX.charAt(letter >> 4));
        out.int1(HEX.charAt(letter & 0xF));
    }
}
