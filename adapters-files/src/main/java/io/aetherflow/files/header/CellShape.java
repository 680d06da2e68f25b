package io.aetherflow.files.header;

import java.util.List;

/** What a cell looks like, whatever it means. */
public final class CellShape {

    private static final int LONGEST_NAME = 80;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private CellShape() {}

    /** A number, a date, an amount with its currency: more digits than letters. */
    public static boolean numeric(String cell) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && digits >= letters;
    }

    /** Could name a column: letters, and not too many. */
    static boolean name(String cell) {
        String text = cell.strip();
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !numeric(text)
                && text.chars().filter(Character::isLetter).count() * 2 >= text.length();
    }

    /** The numbers of a row are years, one after the other: they name columns. */
    static boolean years(List<String> cells) {
        List<String> numbers =
                cells.stream().map(String::strip).filter(CellShape::numeric).toList();
        int step = 0;
        for (int i = 1; i < numbers.size(); i++) {
            int by = year(numbers.get(i)) - year(numbers.get(i - 1));
            if (Math.abs(by) != 1 || (step != 0 && by != step)) {
                return false;
            }
            step = by;
        }
        return step != 0 && year(numbers.get(0)) > 0;
    }

    private static int year(String cell) {
        if (cell.length() != 4 || !cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -LAST_YEAR;
        }
        int year = Integer.parseInt(cell);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -LAST_YEAR;
    }
}
