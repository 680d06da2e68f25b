package io.aetherflow.core.cleaning;

import java.util.List;

/**
 * English names of months, whole or by their first three letters, and those of German, French, Spanish, Italian, Dutch and
 * Portuguese, whole or as they are usually cut.
 */
final class MonthNames {

    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final WordList[] ELSEWHERE = {
        new WordList("januar jänner janvier janv enero ene gennaio gen januari janeiro"),
        new WordList("februar feber février fevrier févr fevr febrero febbraio februari fevereiro fev"),
        new WordList("märz maerz mär mrz mars marzo maart mrt março"),
        new WordList("avril avr abril abr aprile"),
        new WordList("mai mayo maggio mag mei maio"),
        new WordList("juni juin junio giugno giu junho"),
        new WordList("juli juillet juil julio luglio lug julho"),
        new WordList("août aout agosto ago augustus"),
        new WordList("septembre septiembre settembre set setembro"),
        new WordList("oktober okt octobre octubre ottobre ott outubro out"),
        new WordList("novembre noviembre novembro"),
        new WordList("dezember dez décembre decembre déc diciembre dic dicembre dezembro")
    };
    private static final int SHORT = 3;

    private MonthNames() {}

    /** 1 to 12 for the letters between two positions, or 0 where they name no month. */
    static int month(String text, int from, int to) {
        int length = to - from;
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            boolean whole = length == name.length() || length == SHORT || (length == 4 && name.startsWith("sept"));
            if (whole && text.regionMatches(true, from, name, 0, length)) {
                return i + 1;
            }
        }
        for (int i = 0; length >= SHORT && i < ELSEWHERE.length; i++) {
            if (ELSEWHERE[i].has(text, from, to)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A settled date in words: {@code 3 April 2024}. */
    static String day(DateFields date) {
        String name = NAMES.get(date.month() - 1);
        return date.day() + " " + Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + date.year();
    }
}
