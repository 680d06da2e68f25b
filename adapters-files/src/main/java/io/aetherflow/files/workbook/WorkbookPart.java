package io.aetherflow.files.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook's own part says: its sheets, and the day that its dates count from.
 *
 * @param from1904 whether dates count from 1904, as on old Macs, rather than from 1900
 */
record WorkbookPart(Relations relations, List<Sheet> sheets, boolean from1904) {

    private static final String AS_XLSX = "Open it in Excel and save the table as .xlsx or CSV.";

    static WorkbookPart of(Archive archive, WorkbookRefusals refusals) {
        String name = Relations.of(archive, "")
                .first("officeDocument")
                .orElseThrow(() -> refusals.damaged("it does not say which of its parts is the workbook", null));
        refuseOthers(name, refusals);
        Relations relations = Relations.of(archive, name);
        try (XmlPart xml = archive.list(name)) {
            return read(relations, xml, refusals);
        }
    }

    private static void refuseOthers(String part, WorkbookRefusals refusals) {
        if (part.endsWith(".bin")) {
            throw refusals.file("is a binary Excel workbook (.xlsb), which is not read", AS_XLSX);
        }
        if (part.startsWith("word/")) {
            throw refusals.file(
                    "is a Word document, not a workbook", "Copy its table into a workbook, or save it as CSV.");
        }
        if (part.startsWith("ppt/")) {
            throw refusals.file(
                    "is a PowerPoint presentation, not a workbook", "Upload the table itself, as .xlsx or CSV.");
        }
    }

    private static WorkbookPart read(Relations relations, XmlPart xml, WorkbookRefusals refusals) {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        boolean workbook = false;
        while (xml.next()) {
            if (xml.starts("workbook")) {
                workbook = true;
            } else if (xml.starts("workbookPr")) {
                from1904 |= isTrue(xml.attribute("date1904"));
            } else if (xml.starts("sheet")) {
                addSheet(xml, relations, sheets, refusals);
            }
        }
        if (!workbook) {
            throw refusals.file("is an Office document, but not a workbook", AS_XLSX);
        }
        return new WorkbookPart(relations, List.copyOf(sheets), from1904);
    }

    private static void addSheet(XmlPart xml, Relations relations, List<Sheet> sheets, WorkbookRefusals refusals) {
        String name = xml.attribute("name");
        String id = xml.attribute("id");
        Relations.Relation relation = id == null ? null : relations.byId(id);
        if (name == null || relation == null) {
            throw refusals.damaged("it does not say where one of its sheets is", null);
        }
        if (relation.type().equals("worksheet")) {
            String state = xml.attribute("state");
            sheets.add(new Sheet(name, relation.target(), state != null && !state.equals("visible")));
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
