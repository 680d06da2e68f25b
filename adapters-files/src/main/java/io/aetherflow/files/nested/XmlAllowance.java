package io.aetherflow.files.nested;

import java.io.Reader;

/** Lets the parser read so much for one piece of the document, and no more: it would keep it in memory. */
final class XmlAllowance extends Reader {

    /** What the parser may have read ahead. */
    private static final int AHEAD = 1 << 17;

    private final SourceText text;
    private final NestedLimits limits;
    private final Refusals refusals;
    private long used;

    XmlAllowance(SourceText text, NestedLimits limits, Refusals refusals) {
        this.text = text;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** The piece has ended. */
    void renew() {
        used = 0;
    }

    @Override
    public int read(char[] target, int from, int length) {
        int count = text.read(target, from, length);
        used += Math.max(0, count);
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
