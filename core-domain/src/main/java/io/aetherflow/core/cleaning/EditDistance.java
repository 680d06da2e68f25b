package io.aetherflow.core.cleaning;

import java.util.stream.IntStream;

/** How many letters have to be added, dropped, changed or swapped with their neighbour to turn one word into another. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        int[] before = new int[0];
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
                if (swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], 1 + before[j - 2]);
                }
            }
            before = above;
            above = row;
        }
        return above[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
