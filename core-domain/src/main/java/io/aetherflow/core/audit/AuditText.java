package io.aetherflow.core.audit;

import java.util.regex.Pattern;

/** Texts as the trail keeps them: short, storable by every database, and without addresses of people. */
final class AuditText {

    static final int LONGEST = 300;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int STRANGE = 0xFFFD;

    private AuditText() {}

    static String of(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> kept.appendCodePoint(storable(c) ? c : STRANGE));
        return ADDRESS.matcher(kept).replaceAll("(removed)");
    }

    /** Neither a control character nor half of a surrogate pair: two texts that differ then differ in UTF-8 too. */
    private static boolean storable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
