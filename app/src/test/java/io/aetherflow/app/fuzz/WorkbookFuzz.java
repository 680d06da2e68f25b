package io.aetherflow.app.fuzz;

import io.aetherflow.app.malformed.Workbooks;
import java.util.Map;

/** The sheet of a workbook that is whole otherwise. */
public final class WorkbookFuzz {

    private static final String HEADER = "<worksheet><sheetData><row><c t=\"str\"><v>sold_on</v></c>"
            + "<c t=\"str\"><v>product</v></c><c t=\"str\"><v>amount</v></c></row>";

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Map<String, byte[]> parts = Workbooks.surroundings();
        parts.put(Workbooks.SHEET, Ground.behind(HEADER, bytes));
        Ground.tread("fuzz.xlsx", Workbooks.packed(parts));
    }
}
