package io.aetherflow.files.nested;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.math.BigDecimal;

/** JSON's values as cells. */
final class JsonText {

    /** Beyond it a number in scientific notation stays as it is written, rather than become a page of zeros. */
    private static final int DIGITS = 60;

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private JsonText() {}

    /** What was told to leave: the text would be too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The current value: strings and numbers as they are written, null and NaN empty. */
    static String cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> plain(parser.getText());
            default -> parser.getText();
        };
    }

    private static String plain(String number) {
        if (number.equals("NaN")) {
            return "";
        }
        boolean scientific = number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
        if (!scientific || number.indexOf('n') >= 0 || number.indexOf('N') >= 0) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs((long) value.scale()) > DIGITS ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** The structure just entered, left: compact JSON, numbers as they are written. */
    static String structure(JsonParser parser, int limit) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean first = true;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            if (!first && !token.isStructEnd()) {
                text.append(',');
            }
            first = token.isStructStart() || token == JsonToken.FIELD_NAME;
            append(text, token, parser);
            if (text.length() > limit) {
                throw new TooLong();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return storable(text, parser);
            }
        }
    }

    private static void append(StringBuilder text, JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case FIELD_NAME -> quoted(text, parser.getText()).append(':');
            case VALUE_STRING -> quoted(text, parser.getText());
            default -> text.append(parser.getText());
        }
    }

    private static StringBuilder quoted(StringBuilder text, String value) {
        text.append('"');
        ENCODER.quoteAsString(value, text);
        return text.append('"');
    }

    private static String storable(StringBuilder text, JsonParser parser) throws IOException {
        char[] chars = text.toString().toCharArray();
        if (!storable(chars, 0, chars.length)) {
            throw new UnstorableText(parser);
        }
        return text.toString();
    }

    /** Neither a NUL nor half a surrogate pair. */
    static boolean storable(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                if (i + 1 == to || !Character.isSurrogatePair(c, chars[i + 1])) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
