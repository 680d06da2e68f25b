package io.aetherflow.core.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the files are kept that people uploaded. What was made of them, rows, rejects and insights, is not meant.
 *
 * @param rawDays from the upload on; null for ever
 */
public record Retention(@Nullable Integer rawDays) {

    public static final Retention FOREVER = new Retention(null);

    /** About a hundred years, so that no calendar overflows. */
    public static final int LONGEST = 36_500;

    public Retention {
        if (rawDays != null && (rawDays < 1 || rawDays > LONGEST)) {
            throw new IllegalArgumentException("Files are kept for 1 to " + LONGEST + " days, or for ever");
        }
    }

    public static Retention days(int days) {
        return new Retention(days);
    }

    /** Files that were uploaded at this moment or earlier have been kept long enough; empty where none ever were. */
    public Optional<Instant> over(Instant now) {
        return Optional.ofNullable(rawDays).map(days -> now.minus(Duration.ofDays(days)));
    }
}
