package io.aetherflow.core.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that stand beside a file's own where its rejected rows are handed out, so that a corrected copy can be told
 * from the file and its rows from each other. A name that the file has itself gets {@code reject_} in front.
 */
public final class RejectColumns {

    /** Where the row stands in the file. */
    public static final String LINE = "line";

    /** All of them, in order. */
    public static final List<String> NAMES = List.of(LINE, "column", "value", "rule", "message", "hint");

    private static final String PREFIX = "reject_";

    private RejectColumns() {}

    /** As they are called beside this header. */
    public static List<String> beside(List<String> header) {
        return NAMES.stream().map(name -> free(name, header)).toList();
    }

    /** The position of {@link #LINE} in a corrected copy's header, or -1. */
    public static int line(List<String> corrected, List<String> original) {
        return corrected.indexOf(free(LINE, original));
    }

    /** The positions in a corrected copy's header that hold reasons and not the file's own cells. */
    public static Set<Integer> positions(List<String> corrected, List<String> original) {
        Set<Integer> positions = new HashSet<>();
        for (String name : beside(original)) {
            int at = corrected.indexOf(name);
            if (at >= 0) {
                positions.add(at);
            }
        }
        return positions;
    }

    private static String free(String name, List<String> taken) {
        return taken.contains(name) ? free(PREFIX + name, taken) : name;
    }
}
