package io.aetherflow.files;

import java.nio.charset.StandardCharsets;

/** What a file is by its bytes, whatever its name: refuses, in words, all that nobody reads and that is no text. */
final class Container {

    private static final String SAVE = "Open it in a spreadsheet program and save it as .xlsx or CSV.";
    private static final String UNPACK = "Unpack it and upload the file inside.";
    private static final String EXPORT = "Export or save the table as CSV and upload that.";
    /** One byte in so many. */
    private static final int FEW = 200;

    private static final String PASSWORD =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

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
        container.refuseOldOffice();
        container.refuseZip();
        container.refuseSignatures();
        if (!encoding.wide()) {
            container.refuseNuls();
        }
    }

    private void refuseEmpty(int markLength) {
        if (head.bytes().length == markLength) {
            throw refusals.file("is empty", "Export it again, and upload it once it has rows.");
        }
    }

    private void refuseOldOffice() {
        if (!head.begins("\u00D0\u00CF\u0011\u00E0")) {
            return;
        }
        if (head.mentions(PASSWORD)) {
            throw refusals.file(
                    "is an Office document protected by a password", "Save it without one, and upload that.");
        }
        throw refusals.file(
                "is an old Excel workbook (.xls) or another old Office document, which can't be read",
                "Open it in Excel and save it as .xlsx or CSV.");
    }

    private void refuseZip() {
        if (!head.begins("PK\u0003\u0004") && !head.begins("PK\u0005\u0006")) {
            return;
        }
        if (head.mentions("xl/workbook.bin")) {
            throw refusals.file("is a binary Excel workbook (.xlsb), which can't be read", SAVE);
        }
        if (head.mentions("xl/")) {
            throw refusals.file("is an Excel workbook (.xlsx) that can't be read here", EXPORT);
        }
        if (head.mentions("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            throw refusals.file("is an OpenDocument spreadsheet (.ods), which can't be read", SAVE);
        }
        if (head.mentions("[Content_Types].xml") || head.mentions("mimetypeapplication/vnd.oasis")) {
            throw refusals.file("is an Office document, but not a workbook that can be read", EXPORT);
        }
        throw refusals.file("is a ZIP archive", UNPACK);
    }

    private void refuseSignatures() {
        for (Signature signature : Signature.values()) {
            if (signature.begins(head)) {
                throw refusals.file(signature.words(), signature.archive() ? UNPACK : EXPORT);
            }
        }
    }

    /** A NUL here and there is one line's fault, which reading will name. */
    private void refuseNuls() {
        if ((head.nuls(0) + head.nuls(1)) * FEW > head.magic()) {
            throw refusals.file("is binary, not text: it holds NUL bytes", EXPORT);
        }
    }
}
