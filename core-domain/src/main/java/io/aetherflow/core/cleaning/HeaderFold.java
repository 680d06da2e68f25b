package io.aetherflow.core.cleaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Brings headers that a person would call the same to one spelling. */
final class HeaderFold {

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th");

    private HeaderFold() {}

    /** Letters and digits alone, without case, accents, spaces, underscores and punctuation. */
    static String exact(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        String apart = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            String letters = LETTERS.get(c);
            if (letters != null) {
                folded.append(letters);
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** As {@link #exact}, with every English word brought to its singular. */
    static String plural(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        int from = 0;
        for (int i = 1; i <= header.length(); i++) {
            if (i == header.length() || border(header, i)) {
                folded.append(singular(exact(header.substring(from, i))));
                from = i;
            }
        }
        return folded.toString();
    }

    /** The header without a bracket at its end, or the header as it is. */
    static String withoutBracket(String header) {
        int open = bracketAt(header);
        return open < 0 ? header : header.substring(0, open).strip();
    }

    /** What a bracket at the end holds, usually a unit. */
    static Optional<String> bracket(String header) {
        int open = bracketAt(header);
        String text = header.stripTrailing();
        return open < 0
                ? Optional.empty()
                : Optional.of(text.substring(open + 1, text.length() - 1).strip());
    }

    private static int bracketAt(String header) {
        String text = header.stripTrailing();
        if (!text.endsWith(")") && !text.endsWith("]")) {
            return -1;
        }
        int open = text.lastIndexOf(text.endsWith(")") ? '(' : '[');
        return text.substring(0, Math.max(open, 0)).isBlank() ? -1 : open;
    }

    /** Between two words: around anything that is no letter or digit, and where camelCase goes up. */
    private static boolean border(String header, int at) {
        char before = header.charAt(at - 1);
        char after = header.charAt(at);
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(after)
                || (Character.isUpperCase(after) && (Character.isLowerCase(before) || endsAcronym(header, at)));
    }

    /** In {@code SKUCode}, before the C. */
    private static boolean endsAcronym(String header, int at) {
        return Character.isUpperCase(header.charAt(at - 1))
                && at + 1 < header.length()
                && Character.isLowerCase(header.charAt(at + 1));
    }

    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing =
                word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }
}
