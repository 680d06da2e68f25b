package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Locale;

/** Words for what is wrong with one file: {@code VALIDATION}, on the data's side, with what to do about it. */
record Refusals(String fileName) {

    /** @param what continues "The file orders.csv …" */
    AetherException file(String what, String hint) {
        return refusal(Failure.of(FailureCode.VALIDATION, "The file " + fileName + " " + what + ".", hint));
    }

    /** @param what continues "Line 7 of orders.csv …" */
    AetherException line(long line, String what, String hint) {
        String message = "Line " + number(line) + " of " + fileName + " " + what + ".";
        return refusal(Failure.of(FailureCode.VALIDATION, message, hint).with("line", line));
    }

    AetherException tooWide(long line, ReadLimits limits) {
        return line(
                line,
                "has more than " + number(limits.columns()) + " columns",
                "Check the delimiter, or split the table: no more columns are read.");
    }

    private AetherException refusal(Failure failure) {
        return new AetherException(failure.with("file", fileName));
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
