package io.aetherflow.files.nested;

import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the parser read so much for one piece of the document, and no more: it would keep it in memory. */
final class XmlAllowance extends Reader {

    /** What the parser may have read ahead. */
    private static final int AHEAD = 1 << 17;

    private static final Pattern TYPE = Pattern.compile("<!DOCTYPE\\b(?:[^\\[>\"']|\"[^\"]*+\"|'[^']*+')*+([\\[>]|$)");

    private final SourceText text;
    private final NestedLimits limits;
    private final Refusals refusals;
    private final StringBuilder beginning = new StringBuilder();
    private long used;

    XmlAllowance(SourceText text, NestedLimits limits, Refusals refusals) {
        this.text = text;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Whether the document type that was just met holds declarations; so it does where one can't see it any more. */
    boolean declares() {
        Matcher type = TYPE.matcher(beginning);
        return !type.find() || !type.group(1).equals(">");
    }

    /** The piece has ended. */
    void renew() {
        used = 0;
    }

    @Override
    public int read(char[] target, int from, int length) {
        int count = text.read(target, from, length);
        used += Math.max(0, count);
        if (beginning.length() < AHEAD && count > 0) {
            beginning.append(target, from, count);
        }
        if (used > limits.recordLength() + (long) AHEAD) {
            throw refusals.longRecord(text.line(), limits);
        }
        return count;
    }

    @Override
    public void close() {
        text.close();
    }
}
