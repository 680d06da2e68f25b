package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of rejects begins.
 *
 * @param offset in bytes; always the beginning of a line
 */
record RejectCursor(long offset) {

    static final RejectCursor START = new RejectCursor(0);

    private static final Pattern TEXT = Pattern.compile("b([1-9][0-9]{0,17})");

    static RejectCursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw foreign();
        }
        return new RejectCursor(Long.parseLong(matcher.group(1)));
    }

    static AetherException foreign() {
        return new AetherException(Failure.of(
                FailureCode.INVALID_REQUEST,
                "The cursor does not belong to these rejects.",
                "Use the cursor of the previous page as it is, or none for the first page."));
    }

    @Override
    public String toString() {
        return "b" + offset;
    }
}
