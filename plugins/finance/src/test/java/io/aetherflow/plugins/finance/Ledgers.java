package io.aetherflow.plugins.finance;

import java.time.LocalDate;

/** A year of a small company's journal, with what real ones have. */
final class Ledgers {

    private static final String HEADER =
            "Journal,Transaction ID,Line,Posting Date,Account,Account Name,Debit,Credit,Description,Currency\n";

    private Ledgers() {}

    /** 122 transactions: 120 balance, one lacks a cent, one lacks its credit; some on weekends, some twice. */
    static String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i * 3L);
            String amount = i % 10 == 0 ? "5000.00" : (100 + i) + ".35";
            line(text, i, 1, day, "6000,Rent & \"rates\"," + amount + ",");
            line(text, i, 2, day, "1200,O'Hara Bank,," + amount);
        }
        line(text, 120, 1, LocalDate.of(2024, 5, 6), "6000,Rent & \"rates\",10.00,0");
        line(text, 120, 2, LocalDate.of(2024, 5, 6), "1200,O'Hara Bank,0,9.99");
        line(text, 121, 1, LocalDate.of(2024, 5, 6), "6100,Post,70,");
        line(text, 121, 2, LocalDate.of(2024, 5, 6), "6100,Post,70.00,");
        return text.toString();
    }

    private static void line(StringBuilder text, int number, int line, LocalDate day, String posting) {
        text.append("GL,T")
                .append(number)
                .append(',')
                .append(line)
                .append(',')
                .append(day)
                .append(',')
                .append(posting.replace("Rent & \"rates\"", "\"Rent & \"\"rates\"\"\""))
                .append(",Text,EUR\n");
    }
}
