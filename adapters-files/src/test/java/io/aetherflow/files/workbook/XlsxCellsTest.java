package io.aetherflow.files.workbook;

import static io.aetherflow.files.workbook.Workbooks.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XlsxCellsTest {

    private static final Map<Integer, String> FORMATS = Map.of(164, "dd\\.mm\\.yyyy", 165, "[h]:mm", 166, "0.0 \"d\"");

    /** The second row of a workbook whose styles are: number, date, time, date and time, own date, duration, number, percent. */
    private static List<String> row(RawWorkbook workbook) {
        return Workbooks.records(Workbooks.open(workbook.bytes(), Workbooks.headerRow(1)))
                .get(0)
                .cells();
    }

    private static RawWorkbook styled(String cells) {
        return RawWorkbook.ofRows("<row r=\"2\">" + cells + "</row>").styles(FORMATS, 0, 14, 21, 22, 164, 165, 166, 9);
    }

    @Test
    void anotherProgramsCellsAreReadAsTheyWereWritten() {
        byte[] bytes = Workbooks.written(workbook -> {
            var sheet = workbook.newWorksheet("Data");
            for (int i = 0; i < 7; i++) {
                sheet.value(0, i, "column " + (char) ('a' + i));
            }
            sheet.value(1, 0, "Thé < vert & \"noir\" 漢字 😀");
            sheet.value(1, 1, 9_648);
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(1, 3, LocalDate.of(2020, 1, 1));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, LocalDateTime.of(2020, 1, 1, 13, 45));
            sheet.style(1, 4).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 5, true);
            sheet.inlineString(1, 6, " kept as it is\nin two lines ");
        });
        assertThat(cells(bytes))
                .containsExactly(List.of(
                        "Thé < vert & \"noir\" 漢字 😀",
                        "9648",
                        "0.3",
                        "2020-01-01",
                        "2020-01-01T13:45:00",
                        "TRUE",
                        " kept as it is\nin two lines "));
    }

    @Test
    void datesAreToldByTheirFormat() {
        String cells = "<c r=\"A2\" s=\"1\"><v>43831</v></c><c r=\"B2\" s=\"2\"><v>0.5</v></c>"
                + "<c r=\"C2\" s=\"3\"><v>43831.25</v></c><c r=\"D2\" s=\"4\"><v>43831</v></c>"
                + "<c r=\"E2\" s=\"5\"><v>1.5</v></c><c r=\"F2\" s=\"6\"><v>1.50</v></c><c r=\"G2\" s=\"7\"><v>0.25</v></c>"
                + "<c r=\"H2\" s=\"99\"><v>43831</v></c><c r=\"I2\" s=\"1\"><v>-3</v></c><c r=\"J2\"><v>43831</v></c>";
        assertThat(row(styled(cells)))
                .containsExactly(
                        "2020-01-01",
                        "12:00:00",
                        "2020-01-01T06:00:00",
                        "2020-01-01",
                        "36:00:00",
                        "1.5",
                        "0.25",
                        "43831",
                        "-3",
                        "43831");
    }

    @Test
    void datesMayCountFrom1904() {
        RawWorkbook workbook = styled("<c r=\"A2\" s=\"1\"><v>42369</v></c>")
                .workbook("<workbookPr date1904=\"true\"/>", "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>");
        assertThat(row(workbook)).containsExactly("2020-01-01", "");
    }

    @Test
    void datesWrittenAsTextAreKept() {
        String cells =
                "<c r=\"A2\" t=\"d\"><v>2020-01-01T00:00:00.000Z</v></c><c r=\"B2\" t=\"d\"><v>2020-01-01T13:45:00</v></c>";
        assertThat(row(styled(cells))).containsExactly("2020-01-01", "2020-01-01T13:45:00");
    }

    @Test
    void formulasGiveTheirLastValue() {
        String cells = "<c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                + "<c r=\"C2\"><f>NOW()</f></c><c r=\"D2\" s=\"1\"><f>TODAY()</f><v>43831</v></c>"
                + "<c r=\"E2\"><f t=\"shared\" si=\"7\"/><v>3</v></c><c r=\"F2\" t=\"str\"><f>A1</f><v></v></c>"
                + "<c r=\"G2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"H2\" t=\"b\"><f>1=2</f><v>0</v></c>";
        assertThat(row(styled(cells))).containsExactly("2", "ab", "", "2020-01-01", "3", "", "#DIV/0!", "FALSE");
    }

    @Test
    void truthAndErrorsAreShownAsExcelShowsThem() {
        String cells = "<c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>false</v></c>"
                + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c>";
        assertThat(row(styled(cells))).containsExactly("TRUE", "FALSE", "#N/A", "#REF!");
    }

    @Test
    void richTextIsJoinedWithoutHowItIsPronounced() {
        RawWorkbook workbook = RawWorkbook.ofRows(
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>2</v></c>"
                                + "<c r=\"D2\" t=\"inlineStr\"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c></row>")
                .sharedStrings("<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r>"
                        + "<r><t>te</t></r><r><t>xt</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si><si/>");
        assertThat(row(workbook)).containsExactly("rich text", "plain", "", "inline");
    }

    @Test
    void charactersThatXmlCannotHoldAreUnescaped() {
        String cells = RawWorkbook.inline("A2", "a_x000D_b_x005F_x0041_")
                + RawWorkbook.inline("B2", "_x0000_ _xD83D_ _x1_ <![CDATA[<c>]]>&amp;");
        assertThat(row(styled(cells))).containsExactly("a\rb_x0041_", "_x0000_ _xD83D_ _x1_ <c>&");
    }

    @Test
    void aWorkbookNeedsNeitherStylesNorSharedTexts() {
        assertThat(row(RawWorkbook.ofRows("<row><c><v>1</v></c><c s=\"3\"><v>43831</v></c></row>")))
                .containsExactly("1", "43831");
    }

    @Test
    void prefixesAndTheStrictDialectMakeNoDifference() {
        String sheet =
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
                        + "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                        + "<x:row r=\"2\"><x:c r=\"A2\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        assertThat(cells(RawWorkbook.ofSheet(sheet).bytes())).containsExactly(List.of("1"));
    }

    @Test
    void valuesThatAreNoneOfTheirTypeAreRefused() {
        for (String cell : List.of(
                "<c r=\"B2\"><v>12x</v></c>",
                "<c r=\"B2\" t=\"b\"><v>2</v></c>",
                "<c r=\"B2\" t=\"s\"><v>5</v></c>",
                "<c r=\"B2\" t=\"s\"><v>-1</v></c>",
                "<c r=\"B2\" t=\"s\"><v>x</v></c>",
                "<c r=\"B2\" t=\"q\"><v>1</v></c>")) {
            var refusal = Workbooks.refused(
                    styled(cell).sharedStrings("<si><t>x</t></si>").bytes());
            assertThat(refusal)
                    .hasMessage("Row 2 of the sheet 'Data' in orders.xlsx holds no value of its type in column B.");
            assertThat(refusal.failure().details()).containsEntry("line", 2L).containsEntry("sheet", "Data");
        }
    }
}
