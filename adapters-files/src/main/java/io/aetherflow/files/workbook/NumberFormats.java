package io.aetherflow.files.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each of a workbook's cell styles shows a number as. */
final class NumberFormats {

    /** Excel has 65,490. */
    private static final int STYLES = 1 << 17;
    /** Excel takes 255 characters. */
    private static final int CODE_LENGTH = 1 << 12;

    private final Map<String, NumberKind> custom = new HashMap<>();
    private NumberKind[] byStyle = new NumberKind[64];
    private int styles;

    private NumberFormats() {}

    /** A workbook without styles has no dates. */
    static NumberFormats of(Archive archive, Optional<String> part, WorkbookRefusals refusals) {
        NumberFormats formats = new NumberFormats();
        part.filter(archive::has).ifPresent(name -> {
            try (XmlPart xml = archive.part(name)) {
                formats.read(xml, refusals);
            }
        });
        return formats;
    }

    private void read(XmlPart xml, WorkbookRefusals refusals) {
        boolean cellStyles = false;
        while (xml.next()) {
            if (xml.starts("cellXfs")) {
                cellStyles = true;
            } else if (xml.ends("cellXfs")) {
                cellStyles = false;
            } else if (xml.starts("numFmt")) {
                addFormat(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (cellStyles && xml.starts("xf")) {
                addStyle(kind(xml.attribute("numFmtId")));
            }
            if (styles > STYLES || custom.size() > STYLES) {
                throw refusals.suspicious(
                        "is a workbook of more than " + WorkbookRefusals.number(STYLES) + " cell styles");
            }
        }
    }

    private void addFormat(@Nullable String id, @Nullable String code) {
        if (id != null && code != null && id.length() < 12 && code.length() <= CODE_LENGTH) {
            custom.put(id, NumberKind.ofCode(code));
        }
    }

    private void addStyle(NumberKind kind) {
        if (styles == byStyle.length) {
            byStyle = Arrays.copyOf(byStyle, 2 * styles);
        }
        byStyle[styles++] = kind;
    }

    private NumberKind kind(@Nullable String formatId) {
        if (formatId == null) {
            return NumberKind.NUMBER;
        }
        NumberKind own = custom.get(formatId);
        return own != null ? own : NumberKind.ofBuiltIn(Digits.number(formatId));
    }

    /** @param style as a cell names it; null where it names none */
    NumberKind of(@Nullable String style) {
        int index = style == null ? 0 : Digits.number(style);
        return index < 0 || index >= styles ? NumberKind.NUMBER : byStyle[index];
    }
}
