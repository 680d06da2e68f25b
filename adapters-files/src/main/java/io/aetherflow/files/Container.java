package io.aetherflow.files;

import io.aetherflow.core.failure.AetherException;

/** What a file is by its bytes, whatever its name: refuses, in words, all that is not delimited text. */
final class Container {

    private static final String AS_CSV = "Export or save the table as CSV and upload that.";
    private static final String UNPACK = "Unpack it and upload the file inside.";

    private final FileHead head;
    private final Refusals refusals;

    private Container(FileHead head, Refusals refusals) {
        this.head = head;
        this.refusals = refusals;
    }

    /** Refuses what is no text at all. */
    static void requireText(FileHead head, TextEncoding encoding, Refusals refusals) {
        Container container = new Container(head, refusals);
        container.refuseEmpty(encoding.markLength());
        container.refuseWorkbooks();
        container.refuseOtherFormats();
        container.refuseArchives();
        if (!encoding.wide()) {
            container.refuseNuls();
        }
    }

    private void refuseEmpty(int markLength) {
        if (head.bytes().length == markLength) {
            throw refusals.file("is empty", "Export it again, and upload it once it has rows.");
        }
    }

    private void refuseWorkbooks() {
        if (head.begins("\u00D0\u00CF\u0011\u00E0")) {
            throw refused(
                    "is an old Excel workbook (.xls) or another Office document; only CSV and TSV are read so far");
        }
        if (!head.begins("PK\u0003\u0004") && !head.begins("PK\u0005\u0006")) {
            return;
        }
        if (head.mentions("xl/")) {
            throw refused("is an Excel workbook; only CSV and TSV are read so far");
        }
        if (head.mentions("[Content_Types].xml") || head.mentions("mimetypeapplication/vnd.oasis")) {
            throw refused("is an Office document, such as an Excel workbook; only CSV and TSV are read so far");
        }
        throw refusals.file("is a ZIP archive; only CSV and TSV are read so far", UNPACK);
    }

    private void refuseOtherFormats() {
        if (head.begins("PAR1")) {
            throw refused("is a Parquet file; only CSV and TSV are read so far");
        }
        if (head.begins("%PDF-")) {
            throw refused("is a PDF document, which holds no table that can be read");
        }
    }

    private void refuseArchives() {
        if (head.begins("\u001F\u008B")) {
            throw refusals.file("is compressed with gzip; only plain CSV and TSV are read so far", UNPACK);
        }
        boolean packed = (head.begins("BZh") && head.mentions("1AY&SY"))
                || head.begins("7z\u00BC\u00AF'\u001C")
                || head.begins("\u00FD7zXZ\u0000")
                || head.begins("(\u00B5/\u00FD")
                || head.begins("Rar!\u001A");
        if (packed) {
            throw refusals.file("is a compressed archive; only plain CSV and TSV are read so far", UNPACK);
        }
    }

    private void refuseNuls() {
        int even = head.nuls(0);
        int odd = head.nuls(1);
        if (even + odd == 0) {
            return;
        }
        if (Math.min(even, odd) == 0 && head.wide(even + odd)) {
            String name = even == 0 ? "UTF-16LE" : "UTF-16BE";
            throw refusals.file(
                    "looks like " + name + " text without a byte order mark",
                    "Save it as UTF-8, or pass " + name + " in options.encoding.");
        }
        throw refused("is binary, not text: it holds NUL bytes; only CSV and TSV are read so far");
    }

    private AetherException refused(String what) {
        return refusals.file(what, AS_CSV);
    }
}
