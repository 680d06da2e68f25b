package io.aetherflow.core.flow;

/**
 * What a spreadsheet could take for the beginning of a formula: {@code = + - @}, their full-width forms, tab and line
 * breaks, also behind spaces and what can't be seen (a byte order mark), for a program may pass over those before it looks.
 */
public final class FormulaStart {

    private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaStart() {}

    public static boolean in(String cell) {
        return cell.codePoints()
                .filter(character -> isStarter(character) || !passedOver(character))
                .limit(1)
                .anyMatch(FormulaStart::isStarter);
    }

    private static boolean isStarter(int character) {
        return STARTERS.indexOf(character) >= 0;
    }

    private static boolean passedOver(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
