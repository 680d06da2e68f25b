package io.aetherflow.files.workbook;

import org.jspecify.annotations.Nullable;

/** The text of a cell, of whatever type it is. */
final class CellText {

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;

    CellText(SharedStrings strings, NumberFormats formats, boolean from1904) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /**
     * Reads what is stored in a cell.
     *
     * @param type as the sheet names it; null for a number
     * @param style the number of its style, if it has one
     * @param stored what stands in the sheet, not empty
     * @return null where that is no value of the type
     */
    @Nullable
    String of(@Nullable String type, @Nullable String style, String stored) {
        return switch (type == null ? "n" : type) {
            case "n" -> number(style, stored);
            case "s" -> strings.get(Digits.number(stored.strip()));
            case "str" -> RichText.unescaped(stored);
            case "b" -> truth(stored.strip());
            case "e" -> stored;
            case "d" -> date(stored.strip());
            default -> null;
        };
    }

    private @Nullable String number(@Nullable String style, String stored) {
        NumberKind kind = formats.of(style);
        if (kind != NumberKind.NUMBER) {
            String date = DateText.of(NumberText.value(stored), kind, from1904);
            if (date != null) {
                return date;
            }
        }
        return NumberText.of(stored);
    }

    private static @Nullable String truth(String stored) {
        return switch (stored) {
            case "1", "true" -> "TRUE";
            case "0", "false" -> "FALSE";
            default -> null;
        };
    }

    /** Some programs write dates as they are, at midnight where there is no time. */
    private static String date(String stored) {
        String local = stored.endsWith("Z") ? stored.substring(0, stored.length() - 1) : stored;
        return local.replaceFirst("T00:00(:00([.]0+)?)?$", "");
    }
}
