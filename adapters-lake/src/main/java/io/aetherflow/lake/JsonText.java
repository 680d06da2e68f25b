package io.aetherflow.lake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts by name as one JSON object. */
final class JsonText {

    private JsonText() {}

    /** Null where there is nothing to say. */
    static @Nullable String of(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder("{");
        texts.forEach((name, text) -> {
            quoted(json.length() == 1 ? json : json.append(','), name);
            quoted(json.append(':'), text);
        });
        return json.append('}').toString();
    }

    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
