package io.aetherflow.core.cleaning;

import java.util.Locale;

/** Yes and no, in the usual spellings. */
final class BooleanReader implements CellReader {

    @Override
    public Object read(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "t" -> true;
            case "false", "no", "n", "0", "f" -> false;
            default -> Trouble.unreadable(cell, "yes or no", "Write yes or no, true or false, or 1 or 0.");
        };
    }
}
