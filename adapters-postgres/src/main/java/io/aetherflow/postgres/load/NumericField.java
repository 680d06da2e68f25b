package io.aetherflow.postgres.load;

import java.math.BigDecimal;

/**
 * {@code numeric} in binary: groups of four decimal digits around the point, without zero groups at either end. The scale
 * is kept, so that 1.10 comes back as 1.10.
 */
final class NumericField {

    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int GROUP = 4;
    private static final int BASE = 10_000;
    private static final int[] TENS = {1, 10, 100, 1000};
    private static final int HEADER_BYTES = 8;
    /** Below it, all groups fit the eight bytes of a long. */
    private static final long FOUR_GROUPS = 10_000_000_000_000_000L;

    /** So many digits fit a long also after up to three zeros were added. */
    private static final int SHORT_PRECISION = 15;

    private NumericField() {}

    static void write(CopyBuffer out, BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        if (plain.precision() <= SHORT_PRECISION) {
            writeShort(out, plain);
        } else {
            writeLong(out, plain);
        }
    }

    /** Nearly every amount: its digits fit a long, and nothing is allocated but one small number. */
    private static void writeShort(CopyBuffer out, BigDecimal value) {
        int scale = value.scale();
        long digits = value.scaleByPowerOfTen(scale).longValue();
        int after = groupsFor(scale);
        long rest = Math.abs(digits) * TENS[after * GROUP - scale];
        int last = -after;
        while (rest != 0 && rest % BASE == 0) {
            rest /= BASE;
            last++;
        }
        if (rest >= FOUR_GROUPS) {
            writeLong(out, value);
            return;
        }
        long groups = 0;
        int count = 0;
        for (; rest != 0; rest /= BASE) {
            groups = groups >>> Short.SIZE | rest % BASE << 3 * Short.SIZE;
            count++;
        }
        header(out, count, count == 0 ? 0 : last + count - 1, digits < 0, scale);
        out.int8(groups, 2 * count);
    }

    private static void writeLong(CopyBuffer out, BigDecimal value) {
        int scale = value.scale();
        int after = groupsFor(scale);
        String digits = value.unscaledValue().abs().toString() + "0".repeat(after * GROUP - scale);
        String padded = "0".repeat((GROUP - digits.length() % GROUP) % GROUP) + digits;
        int end = padded.length();
        int last = -after;
        while (padded.startsWith("0000", end - GROUP)) {
            end -= GROUP;
            last++;
        }
        int count = end / GROUP;
        header(out, count, last + count - 1, value.signum() < 0, scale);
        for (int at = 0; at < end; at += GROUP) {
            out.int2(Integer.parseInt(padded, at, at + GROUP, 10));
        }
    }

    private static void header(CopyBuffer out, int count, int weight, boolean negative, int scale) {
        out.int4(HEADER_BYTES + 2 * count);
        out.int2(count);
        out.int2(weight);
        out.int2(negative ? NEGATIVE : POSITIVE);
        out.int2(scale);
    }

    private static int groupsFor(int decimals) {
        return (decimals + GROUP - 1) / GROUP;
    }
}
