package io.aetherflow.lake;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.sql.SQLException;
import java.util.Locale;

/** Words for what is wrong with one uploaded Parquet file: {@code VALIDATION}, with what to do about it. */
record ParquetRefusals(String fileName) {

    private static final String AGAIN = "Export it again, or export it as CSV.";

    /** @param what continues "The file orders.parquet …" */
    AetherException file(String what, String hint) {
        return refusal("The file " + fileName + " " + what + ".", hint);
    }

    /** @param what continues "Record 7 of orders.parquet …" */
    AetherException record(long number, String what) {
        return new AetherException(Failure.of(
                        FailureCode.VALIDATION,
                        String.format(Locale.ROOT, "Record %,d of %s %s.", number, fileName, what),
                        AGAIN)
                .with("line", number)
                .with("file", fileName));
    }

    AetherException encrypted() {
        return file("is encrypted, so it can't be read", "Export it without encryption.");
    }

    AetherException unreadable(SQLException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("encrypted")) {
            return encrypted();
        }
        if (words.contains("out of memory")) {
            return file("needs too much memory to be unpacked", "Export it with smaller row groups, or as CSV.");
        }
        return file("is damaged or cut off: its Parquet structure can't be read", AGAIN);
    }

    private AetherException refusal(String message, String hint) {
        return new AetherException(
                Failure.of(FailureCode.VALIDATION, message, hint).with("file", fileName));
    }
}
