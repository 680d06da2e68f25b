package io.aetherflow.files.workbook;

/** Small whole numbers, as attributes and references write them. */
final class Digits {

    private Digits() {}

    /** -1 for all that is not one to nine digits. */
    static int number(String text) {
        return number(text, 0);
    }

    static int number(String text, int from) {
        int length = text.length() - from;
        if (length < 1 || length > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
