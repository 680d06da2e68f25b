package io.aetherflow.files.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that its parts can hold anything. */
final class RawWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A header (a, b) is on its first row; the rest of {@code sheetData} is given. */
    static RawWorkbook ofRows(String rows) {
        return ofSheet("<worksheet " + MAIN + "><sheetData><row r=\"1\">" + inline("A1", "a") + inline("B1", "b")
                + "</row>" + rows + "</sheetData></worksheet>");
    }

    static RawWorkbook ofSheet(String sheet) {
        return new RawWorkbook()
                .part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "/content-types\"/>")
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "styles", "styles.xml")
                                + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml")))
                .workbook("", "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>")
                .part("xl/worksheets/sheet1.xml", sheet);
    }

    RawWorkbook workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
    }

    /** Number formats by their id, and the format of each cell style. */
    RawWorkbook styles(Map<Integer, String> formats, int... styles) {
        StringBuilder xml = new StringBuilder("<styleSheet " + MAIN + "><numFmts>");
        formats.forEach((id, code) -> xml.append("<numFmt numFmtId=\"")
                .append(id)
                .append("\" formatCode=\"")
                .append(code.replace("\"", "&quot;"))
                .append("\"/>"));
        xml.append("</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
        for (int style : styles) {
            xml.append("<xf numFmtId=\"").append(style).append("\"/>");
        }
        return part("xl/styles.xml", xml.append("</cellXfs></styleSheet>").toString());
    }

    RawWorkbook sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    RawWorkbook part(String name, String xml) {
        return part(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String inline(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
