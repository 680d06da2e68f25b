package io.aetherflow.core.dataset;

import io.aetherflow.core.dataset.RowQuery.Filter;
import io.aetherflow.core.dataset.RowQuery.Sort;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of clean rows ended: the number of its last row. Where rows are sorted or left out, a mark of how and of
 * which load stands behind it, so that no query goes on where another ended.
 */
public final class RowCursor {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,18})(?:-([0-9a-f]{16}))?");
    private static final int MARK = 8;

    private final UUID load;
    private final RowQuery query;

    public RowCursor(UUID load, RowQuery query) {
        this.load = load;
        this.query = query;
    }

    public String after(long row) {
        return query.plain() ? Long.toString(row) : row + "-" + mark();
    }

    /** The number of the last row; 0 for no cursor. Throws {@code INVALID_REQUEST} for one that these rows did not give. */
    public long row(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        Matcher matcher = SHAPE.matcher(cursor);
        if (!matcher.matches()) {
            throw strange("The cursor is not one that this list gave; start without one.");
        }
        String mark = matcher.group(2);
        if (query.plain() ? mark != null : !mark().equals(mark)) {
            throw elsewhere();
        }
        return Long.parseLong(matcher.group(1));
    }

    /** The refusal of a cursor whose row is not there any more, or never was of these. */
    public static AetherException elsewhere() {
        return strange("The cursor is of rows in another order, of another filter, or that have changed since;"
                + " start without one.");
    }

    private static AetherException strange(String message) {
        return new AetherException(FailureCode.INVALID_REQUEST, message);
    }

    /** The same on every server. */
    private String mark() {
        StringBuilder text = new StringBuilder(load.toString());
        Sort sort = query.sort();
        if (sort != null) {
            text.append(sort.descending() ? " -" : " +").append(sort.column());
        }
        for (Filter filter : query.filters()) {
            text.append(' ')
                    .append(filter.column())
                    .append(':')
                    .append(filter.part().length());
            text.append(':').append(filter.part());
        }
        byte[] hash = sha256(text.toString());
        return HexFormat.of().formatHex(hash, 0, MARK);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
