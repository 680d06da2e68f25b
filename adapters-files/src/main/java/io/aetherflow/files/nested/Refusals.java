package io.aetherflow.files.nested;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.Locale;

/** Words for what is wrong with one nested file. */
record Refusals(String fileName) {

    static final String EXPORT_AGAIN = "Export the table again, or as CSV, and upload that.";

    /** @param what continues "The file orders.json …" */
    AetherException file(String what, String hint) {
        return refusal(Failure.of(FailureCode.VALIDATION, "The file " + fileName + " " + what + ".", hint));
    }

    /** @param what continues "Line 7 of orders.json …" */
    AetherException line(long line, String what, String hint) {
        String message = "Line " + number(line) + " of " + fileName + " " + what + ".";
        return refusal(Failure.of(FailureCode.VALIDATION, message, hint).with("line", line));
    }

    AetherException longRecord(long line, NestedLimits limits) {
        return line(
                line,
                "holds a record or a value over " + number(limits.recordLength()) + " characters",
                "A record is that long only where something is broken or embedded, such as an image: leave it out.");
    }

    AetherException deep(long line, NestedLimits limits) {
        return line(
                line,
                "is nested deeper than " + number(limits.depth()) + " levels",
                "No table lies that deep. " + EXPORT_AGAIN);
    }

    AetherException columns(int count, String path, NestedLimits limits) {
        return file(
                "has " + number(count) + " fields under '" + path + "', more than " + number(limits.columns()),
                "Names that are data, such as dates, belong into a field of their own. " + EXPORT_AGAIN);
    }

    AetherException cutOff(long line) {
        return line(
                line,
                "is the last, and the document does not end there: the file seems cut off",
                "Download or export it again, and upload it once it is whole.");
    }

    private AetherException refusal(Failure failure) {
        return new AetherException(failure.with("file", fileName));
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    AetherException storage(Exception cause) {
        return new AetherException(
                FailureCode.TRANSIENT_IO, "The storage of " + fileName + " could not be read.", cause);
    }
}
