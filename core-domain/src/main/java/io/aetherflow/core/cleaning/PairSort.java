package io.aetherflow.core.cleaning;

/** Sorts pairs of longs in place, by the first and then the second: a quicksort, for keys that are random and distinct. */
final class PairSort {

    private static final int SMALL = 12;

    private PairSort() {}

    static void sort(long[] pairs) {
        sort(pairs, 0, pairs.length / 2 - 1);
    }

    static int compare(long high, long low, long otherHigh, long otherLow) {
        int first = Long.compare(high, otherHigh);
        return first != 0 ? first : Long.compare(low, otherLow);
    }

    private static void sort(long[] pairs, int from, int to) {
        int left = from;
        int right = to;
        while (right - left > SMALL) {
            int border = partition(pairs, left, right);
            // The smaller half by recursion, the larger one by the loop: the stack stays shallow.
            if (border - left < right - border) {
                sort(pairs, left, border);
                left = border + 1;
            } else {
                sort(pairs, border + 1, right);
                right = border;
            }
        }
        insertion(pairs, left, right);
    }

    private static int partition(long[] pairs, int from, int to) {
        int middle = (from + to) >>> 1;
        long high = pairs[2 * middle];
        long low = pairs[2 * middle + 1];
        int left = from - 1;
        int right = to + 1;
        while (true) {
            do {
                left++;
            } while (compare(pairs[2 * left], pairs[2 * left + 1], high, low) < 0);
            do {
                right--;
            } while (compare(pairs[2 * right], pairs[2 * right + 1], high, low) > 0);
            if (left >= right) {
                return right;
            }
            swap(pairs, left, right);
        }
    }

    private static void insertion(long[] pairs, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            for (int j = i; j > from && before(pairs, j, j - 1); j--) {
                swap(pairs, j, j - 1);
            }
        }
    }

    private static boolean before(long[] pairs, int one, int other) {
        return compare(pairs[2 * one], pairs[2 * one + 1], pairs[2 * other], pairs[2 * other + 1]) < 0;
    }

    private static void swap(long[] pairs, int one, int other) {
        long high = pairs[2 * one];
        long low = pairs[2 * one + 1];
        pairs[2 * one] = pairs[2 * other];
        pairs[2 * one + 1] = pairs[2 * other + 1];
        pairs[2 * other] = high;
        pairs[2 * other + 1] = low;
    }
}
