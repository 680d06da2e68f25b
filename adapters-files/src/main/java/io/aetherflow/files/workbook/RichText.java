package io.aetherflow.files.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as shared and inline strings hold it: in one piece or several, each in its own font. */
final class RichText {

    /** How characters are written that XML can't hold: {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /**
     * Joins the pieces, without what only says how the text is pronounced.
     *
     * @param element that was gone to and holds the text; left at its end
     * @return at most one character over the limit, or one piece
     */
    static String read(XmlPart xml, String element, int limit) {
        String first = "";
        StringBuilder joined = null;
        int pronounced = 0;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                pronounced++;
            } else if (xml.ends("rPh")) {
                pronounced--;
            } else if (pronounced == 0 && xml.starts("t")) {
                String piece = xml.text(limit);
                if (joined != null || !first.isEmpty()) {
                    joined = joined == null ? new StringBuilder(first) : joined;
                    joined.append(piece);
                } else {
                    first = piece;
                }
                if (piece.length() > limit || (joined != null && joined.length() > limit)) {
                    break;
                }
            }
        }
        return unescaped(joined == null ? first : joined.toString());
    }

    /** Resolves escapes, but those of characters that no text may hold. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escapes = ESCAPE.matcher(text);
        return escapes.replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(1), 16);
            return Matcher.quoteReplacement(allowed(c) ? String.valueOf(c) : found.group());
        });
    }

    private static boolean allowed(char c) {
        return (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFD') || c == '\t' || c == '\n' || c == '\r';
    }
}
