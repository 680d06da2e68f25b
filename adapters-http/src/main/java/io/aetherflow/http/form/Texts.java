package io.aetherflow.http.form;

import java.util.function.IntPredicate;

/** Refuses characters that can't be shown or stored: control characters and halves of surrogate pairs. */
final class Texts {

    private Texts() {}

    static String line(String text, String field) {
        return checked(text, field, Texts::unprintable);
    }

    /** Text in which tabs and line ends are legal too. */
    static String lines(String text, String field) {
        return checked(text, field, character -> unprintable(character) && "\t\r\n".indexOf(character) < 0);
    }

    private static String checked(String text, String field, IntPredicate illegal) {
        text.codePoints().filter(illegal).findFirst().ifPresent(character -> {
            throw Fields.invalid(
                    field,
                    String.format(
                            "The field '%s' has a character that is not allowed in it (U+%04X).", field, character));
        });
        return text;
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
