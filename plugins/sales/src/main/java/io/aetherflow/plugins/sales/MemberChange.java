package io.aetherflow.plugins.sales;

import java.math.BigDecimal;

/** One member's revenue and lines in two windows. */
record MemberChange(String member, BigDecimal before, BigDecimal after, long rowsBefore, long rowsAfter) {

    BigDecimal difference() {
        return after.subtract(before);
    }

    /** How unlikely a change of the number of lines is by chance: a normal score, as of two Poisson counts. */
    double score() {
        long both = rowsBefore + rowsAfter;
        return both == 0 ? 0 : (rowsAfter - rowsBefore) / Math.sqrt(both);
    }
}
