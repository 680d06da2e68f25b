package io.aetherflow.app.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as their parts, so that a part can be spoiled and packed as if nothing had happened. */
public final class Workbooks {

    public static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private Workbooks() {}

    /** Texts are shared, numbers are not. */
    static Map<String, byte[]> parts(List<List<String>> rows) {
        StringBuilder strings = new StringBuilder("<sst " + MAIN + ">");
        StringBuilder sheet = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
        int shared = 0;
        for (int i = 0; i < rows.size(); i++) {
            sheet.append("<row r=\"").append(i + 1).append("\">");
            for (String cell : rows.get(i)) {
                if (cell.matches("-?[1-9][0-9]{0,9}")) {
                    sheet.append("<c><v>").append(cell).append("</v></c>");
                } else {
                    strings.append("<si><t>").append(escaped(cell)).append("</t></si>");
                    sheet.append("<c t=\"s\"><v>").append(shared++).append("</v></c>");
                }
            }
            sheet.append("</row>");
        }
        Map<String, byte[]> parts = surroundings();
        put(parts, "xl/sharedStrings.xml", strings + "</sst>");
        put(parts, SHEET, sheet + "</sheetData></worksheet>");
        return parts;
    }

    public static Map<String, byte[]> surroundings() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "/content-types\"/>");
        put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        String inner = relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "styles", "styles.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml");
        put(parts, "xl/_rels/workbook.xml.rels", relations(inner));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(parts, "xl/styles.xml", "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        return parts;
    }

    public static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same bytes whatever the time. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
