package io.aetherflow.files.workbook;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for what is wrong with one workbook: {@code VALIDATION}, on the data's side, with what to do about it. */
record WorkbookRefusals(String fileName) {

    private static final String SAVE_AGAIN =
            "Download or save it again: if Excel opens it, save it there as a new .xlsx file and upload that.";
    private static final String SUSPICIOUS =
            "A workbook written by Excel is not like this: save the table as a new .xlsx file or as CSV.";
    private static final String WHICH =
            "Name one with the option sheet, and upload the workbook once for each; or put the rows on one sheet.";
    private static final int NAMED = 5;

    /** @param what continues "The file orders.xlsx …" */
    AetherException file(String what, String hint) {
        return refusal(Failure.of(FailureCode.VALIDATION, "The file " + fileName + " " + what + ".", hint), null);
    }

    /** @param what continues "Row 7 of the sheet 'Data' in orders.xlsx …" */
    AetherException row(Sheet sheet, long row, String what, String hint) {
        String message =
                "Row " + number(row) + " of the sheet '" + sheet.name() + "' in " + fileName + " " + what + ".";
        Failure failure = Failure.of(FailureCode.VALIDATION, message, hint).with("line", row);
        return refusal(failure.with("sheet", sheet.name()), null);
    }

    AetherException truncated() {
        return file("is a truncated Excel workbook: its end, with the list of its parts, is missing", SAVE_AGAIN);
    }

    /** @param what is wrong, a clause */
    AetherException damaged(String what, @Nullable Throwable cause) {
        String message = "The file " + fileName + " is a damaged Excel workbook: " + what + ".";
        return refusal(Failure.of(FailureCode.VALIDATION, message, SAVE_AGAIN), cause);
    }

    /** @param what continues "The file orders.xlsx …", of something that no honest program writes */
    AetherException suspicious(String what) {
        return file(what, SUSPICIOUS);
    }

    /** @param sheets several that have the same header */
    AetherException question(List<String> sheets) {
        String message =
                "The sheets " + some(sheets) + " of " + fileName + " have the same header: which one is meant?";
        Failure failure = Failure.of(FailureCode.VALIDATION, message, WHICH)
                .with("option", "sheet")
                .with("choices", List.copyOf(sheets));
        return refusal(failure, null);
    }

    private static String some(List<String> sheets) {
        int named = sheets.size() > NAMED ? NAMED : sheets.size() - 1;
        String first =
                sheets.stream().limit(named).map(sheet -> "'" + sheet + "'").collect(Collectors.joining(", "));
        boolean all = sheets.size() <= NAMED;
        return first + " and " + (all ? "'" + sheets.get(named) + "'" : number(sheets.size() - named) + " more");
    }

    private AetherException refusal(Failure failure, @Nullable Throwable cause) {
        return new AetherException(failure.with("file", fileName), cause);
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
