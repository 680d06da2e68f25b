package io.aetherflow.http.retry;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a sender names a request, so that it can be sent again. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** Said with an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    public static final int LONGEST = 255;

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private IdempotencyKey() {}

    /**
     * The key, or null where none was sent; throws {@code INVALID_REQUEST} where it is none.
     *
     * @param sent every value of the header
     */
    static @Nullable String of(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1 || !SHAPE.matcher(sent.get(0)).matches()) {
            throw new AetherException(Failure.of(
                            FailureCode.INVALID_REQUEST,
                            "The header " + HEADER + " must be one value of 1 to " + LONGEST
                                    + " visible ASCII characters, as a new UUID.")
                    .with("field", HEADER));
        }
        return sent.get(0);
    }
}
