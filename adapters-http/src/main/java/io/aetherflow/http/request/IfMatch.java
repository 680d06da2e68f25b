package io.aetherflow.http.request;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which states of a thing a change is meant for: the header {@code If-Match}. Without it, or with {@code *}, any.
 *
 * @param tags the strong ones that were sent; weak ones never match
 */
public record IfMatch(boolean any, Set<String> tags) {

    public static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");
    private static final int LONGEST = 4096;

    /** Reads the header; throws {@code INVALID_REQUEST} where it is none. */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return new IfMatch(true, Set.of());
        }
        Set<String> tags = new HashSet<>();
        Matcher tag = TAG.matcher(header);
        int at = 0;
        while (header.length() <= LONGEST && tag.find(at) && tag.start() == at) {
            if (tag.group(1) == null) {
                tags.add(tag.group(2));
            }
            at = tag.end();
            if (at == header.length() && tag.group(3).isEmpty()) {
                return new IfMatch(false, Set.copyOf(tags));
            }
        }
        throw new AetherException(Failure.of(
                        FailureCode.INVALID_REQUEST,
                        "The header " + HEADER
                                + " must be the ETag that came with what you read, in its quotation marks.")
                .with("field", HEADER));
    }

    public boolean allows(StateTag now) {
        return any || tags.stream().anyMatch(now::sameState);
    }
}
