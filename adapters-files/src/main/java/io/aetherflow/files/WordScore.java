package io.aetherflow.files;

import java.lang.Character.UnicodeScript;

/**
 * How much a word reads like one of a Western language: accented letters among letters of their case do, signs and drawings
 * inside a word do not.
 */
final class WordScore {

    private static final String FREQUENT = "éèàäöüßáíóúñçãåøæÉÄÖÜÅØÑÇÁÍÓ";
    private static final String COMMON = "âêëìîïòôõùûœÀÂÃÆÈÊÔÕÚ";
    private static final double ABSURD = -3;
    private static final double UNLIKELY = -2;
    private static final double ODD = -1;

    /** Western words are mostly ASCII; "été" is as far as they go. */
    private static final int OTHER_ALPHABET = 3;

    private final String word;

    private WordScore(String word) {
        this.word = word;
    }

    /** Of a run of letters, digits and what is not ASCII: from -3, no text at all, to 2, a word for certain. */
    static double of(String word) {
        WordScore score = new WordScore(word);
        double total = 0;
        int foreign = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7F) {
                total += score.at(i);
                foreign++;
            }
        }
        if (foreign == 0) {
            return 0;
        }
        boolean otherAlphabet = foreign >= OTHER_ALPHABET && 2 * foreign > word.length();
        return otherAlphabet ? Math.min(UNLIKELY, total / foreign) : total / foreign;
    }

    private double at(int i) {
        char c = word.charAt(i);
        int type = Character.getType(c);
        if (Character.isISOControl(c) || type == Character.UNASSIGNED || type == Character.PRIVATE_USE || drawing(c)) {
            return ABSURD;
        }
        if (!letter(c)) {
            return sign(i);
        }
        if (UnicodeScript.of(c) != UnicodeScript.LATIN) {
            return UNLIKELY;
        }
        return Character.isUpperCase(c) ? upper(i) : lower(i);
    }

    private static boolean drawing(char c) {
        return c >= '\u2500' && c <= '\u25FF';
    }

    /** Ordinal and micro signs are letters to Java. */
    private static boolean letter(char c) {
        return Character.isLetter(c) && "ªºµ".indexOf(c) < 0;
    }

    private double lower(int i) {
        char before = beside(i - 1);
        char after = beside(i + 1);
        if (Character.isDigit(before) || Character.isDigit(after)) {
            return ODD;
        }
        if (Character.isUpperCase(before) && (Character.isUpperCase(after) || Character.isUpperCase(beside(i - 2)))) {
            return UNLIKELY;
        }
        return surrounded(before, after) ? weight(i) : alone(i);
    }

    private double upper(int i) {
        char before = beside(i - 1);
        char after = beside(i + 1);
        if (Character.isLowerCase(before)) {
            return UNLIKELY;
        }
        if (Character.isDigit(before) || Character.isDigit(after)) {
            return ODD;
        }
        if (Character.isUpperCase(before) && Character.isLowerCase(after)) {
            return ODD;
        }
        return surrounded(before, after) ? weight(i) : alone(i);
    }

    private static boolean surrounded(char before, char after) {
        return Character.isLetter(before) || Character.isLetter(after);
    }

    /** A letter that no word is around: "à", or a run of foreign letters of another alphabet. */
    private double alone(int i) {
        return word.length() == 1 ? 0.3 : weight(i) / 2;
    }

    /** Western words do not have three accented letters in a row. */
    private double weight(int i) {
        if (foreign(i - 1) && foreign(i + 1)) {
            return UNLIKELY;
        }
        return FREQUENT.indexOf(word.charAt(i)) >= 0 ? 2 : COMMON.indexOf(word.charAt(i)) >= 0 ? 1.6 : 0.5;
    }

    private boolean foreign(int i) {
        return beside(i) > 0x7F && Character.isLetter(beside(i));
    }

    private double sign(int i) {
        char before = beside(i - 1);
        char after = beside(i + 1);
        boolean inside = Character.isLetter(before) && Character.isLetter(after);
        boolean number = Character.isDigit(before) || Character.isDigit(after);
        return switch (word.charAt(i)) {
            case '’' -> inside ? 1.5 : 0.5;
            case '\u00A0', '\u202F' -> inside ? 0.3 : number ? 1.5 : 0.5;
            case '£', '€', '¥', '¢' -> inside ? UNLIKELY : number || word.length() == 1 ? 1.5 : 0.3;
            case '°', '²', '³', '½', '¼', '¾', '×', '±', 'º', 'ª', 'µ' -> inside ? UNLIKELY : 1;
            case '®', '™', '©', '–', '—', '‘', '“', '”', '«', '»', '•', '…', '¿', '¡', '§', '·' ->
                inside ? UNLIKELY : 0.7;
            case '\u00AD' -> 0;
            default -> inside ? ABSURD : ODD;
        };
    }

    private char beside(int i) {
        return i >= 0 && i < word.length() ? word.charAt(i) : 0;
    }
}
