package io.aetherflow.files.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the first parts of a zip, as far as the file's beginning shows them. */
record PackageHead(List<String> names) {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private static final List<String> OFFICE =
            List.of("[content_types].xml", "_rels/", "docprops/", "customxml/", "xl/", "word/", "ppt/");

    static PackageHead of(byte[] head) {
        List<String> names = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + LOCAL_LENGTH <= head.length; at++) {
            if (head[at] == 'P' && bytes.getInt(at) == LOCAL) {
                names.add(name(head, at + LOCAL_LENGTH, Short.toUnsignedInt(bytes.getShort(at + 26))));
            } else if (at == 0) {
                break;
            }
        }
        return new PackageHead(names);
    }

    private static String name(byte[] head, int from, int length) {
        int shown = Math.min(length, head.length - from);
        return new String(head, from, shown, StandardCharsets.ISO_8859_1)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it may be a workbook: an Office document, and none of those that are something else. */
    boolean workbook() {
        return !names.isEmpty()
                && OFFICE.stream().anyMatch(names.get(0)::startsWith)
                && names.stream().noneMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"));
    }
}
