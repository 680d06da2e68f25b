package io.aetherflow.files.workbook;

import static io.aetherflow.files.workbook.Workbooks.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aetherflow.core.dataset.RecordReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Workbooks that were made to hurt: each is refused in its own words, within bounded memory. */
class XlsxHostileTest {

    private static final WorkbookLimits LOOSE = new WorkbookLimits(1_000_000, 1L << 40, 1 << 20, 100, 50, 10_000);

    private static String rows(String cells) {
        return "<row r=\"2\">" + cells + "</row>";
    }

    @Test
    void aBombIsToldByWhatItDeclares() {
        byte[] zeros = new byte[40 << 20];
        byte[] bytes = RawWorkbook.ofRows("").part("xl/media/image1.png", zeros).bytes();
        assertThat(refused(bytes))
                .hasMessageMatching(
                        "The file orders.xlsx is a workbook that unpacks to [0-9,]+ times its size; at most 100 times is read.");
        WorkbookLimits small = new WorkbookLimits(1_000_000, 10 << 20, 1 << 20, 100, 50, 10_000);
        assertThat(refused(bytes, small))
                .hasMessageContaining("unpacks to 41,9")
                .hasMessageContaining("at most 10,485,760 are read");
    }

    @Test
    void aSmallWorkbookMayBePackedWell() {
        byte[] bytes = RawWorkbook.ofRows("")
                .part("xl/media/image1.png", new byte[8 << 20])
                .bytes();
        try (RecordReader reader = Workbooks.open(bytes)) {
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void sizesThatLieAreFoundWhileReading() {
        byte[] bytes = RawWorkbook.ofRows(rows(RawWorkbook.inline("A2", "x".repeat(5_000))))
                .bytes();
        Zips.declareSize(bytes, "xl/worksheets/sheet1.xml", 100);
        assertThat(refused(bytes))
                .hasMessageContaining(
                        "part xl/worksheets/sheet1.xml unpacks to more than the 100 bytes that it declares");
    }

    @Test
    void aWorkbookHasSoManyPartsAndNoMore() {
        RawWorkbook workbook = RawWorkbook.ofRows("");
        for (int i = 0; i < 100; i++) {
            workbook.part("xl/media/" + i, new byte[0]);
        }
        assertThat(refused(workbook.bytes(), LOOSE)).hasMessageContaining("more than 100 parts");
    }

    @Test
    void aDirectoryOfUnreasonableLengthIsNotRead() {
        byte[] bytes = RawWorkbook.ofRows("").bytes();
        int end = bytes.length - 22;
        bytes[end + 15] = 0x7F;
        assertThat(refused(bytes)).hasMessageContaining("more than 10,000 parts");
    }

    @Test
    void norIsOneWhoseLengthIsInTheLongForm() {
        byte[] bytes = RawWorkbook.ofRows("").bytes();
        ByteBuffer zip = ByteBuffer.allocate(bytes.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        zip.put(bytes, 0, end)
                .putInt(0x06064b50)
                .putLong(44)
                .putInt(0)
                .putLong(0)
                .putLong(9)
                .putLong(9);
        zip.putLong(1L << 40)
                .putLong(0)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(end)
                .putInt(1);
        zip.put(bytes, end, 22).putInt(zip.capacity() - 10, -1);
        assertThat(refused(zip.array())).hasMessageContaining("more than 10,000 parts");
    }

    @Test
    void entitiesAreRefusedBeforeTheyAreExpanded() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String sheet = dtd + "]><worksheet><sheetData><row r=\"1\">" + RawWorkbook.inline("A1", "&lol9;")
                + "</row></sheetData></worksheet>";
        assertThat(refused(RawWorkbook.ofSheet(sheet).bytes()))
                .hasMessageContaining("part xl/worksheets/sheet1.xml declares entities of its own (a DTD)");
        refused(RawWorkbook.ofRows(rows(RawWorkbook.inline("A2", "&lol9;"))).bytes());
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
        refused(RawWorkbook.ofRows(rows("<c r=\"A2\" t=\"s\"><v>0</v></c>"))
                .part("xl/sharedStrings.xml", outside)
                .bytes());
    }

    @Test
    void nestingHasAnEnd() {
        byte[] bytes = RawWorkbook.ofRows(rows("<c r=\"A2\"><v>" + "<v>".repeat(100_000) + "</v></c>"))
                .bytes();
        assertThat(refused(bytes)).hasMessageContaining("nested more than 64 levels deep");
    }

    @Test
    void cellsBeyondTheColumnsAreRefusedWithTheRow() {
        assertThat(refused(RawWorkbook.ofRows(rows(RawWorkbook.inline("ALM2", "x")))
                        .bytes()))
                .hasMessage(
                        "Row 2 of the sheet 'Data' in orders.xlsx holds something in column ALM; at most 1,000 columns are read.");
        for (String column : List.of("XFE2", "ZZZZ2", "AAAAAAAAAAAAAAAAAAAAAAAAA2")) {
            assertThat(refused(RawWorkbook.ofRows(rows(RawWorkbook.inline(column, "x")))
                            .bytes()))
                    .hasMessageContaining("has a cell beyond the 16,384 columns of Excel");
        }
        refused(RawWorkbook.ofRows(rows("<c><v>1</v></c>".repeat(1_001))).bytes());
    }

    @Test
    void emptyCellsBeyondThemAreNot() {
        String row = rows("<c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"3\"/>");
        assertThat(Workbooks.cells(RawWorkbook.ofRows(row).bytes())).containsExactly(List.of("1", ""));
        assertThat(Workbooks.cells(RawWorkbook.ofRows(rows(RawWorkbook.inline("ALL2", "x")))
                                .bytes())
                        .get(0))
                .hasSize(1_000);
    }

    @Test
    void cellsAndRowsWithoutAPlaceAreRefused() {
        for (String reference : List.of("2", "A", "A0", "A-1", "", "Ä2", "A2B")) {
            assertThat(refused(RawWorkbook.ofRows(rows(RawWorkbook.inline(reference, "x")))
                            .bytes()))
                    .hasMessageContaining("does not say in which column it is");
        }
        for (String number : List.of("0", "-1", "x", "99999999999")) {
            refused(RawWorkbook.ofRows("<row r=\"" + number + "\"/>").bytes());
        }
    }

    @Test
    void aRowHasSoManyCharactersAndNoMore() {
        String letters = randomLetters(20 << 20);
        String cell = RawWorkbook.inline("A2", letters.substring(0, 2 << 20));
        assertThat(refused(RawWorkbook.ofRows(rows(cell)).bytes()))
                .hasMessage("Row 2 of the sheet 'Data' in orders.xlsx is longer than 1,048,576 characters.");
        assertThat(refused(RawWorkbook.ofRows(rows(RawWorkbook.inline("A2", letters)))
                        .bytes()))
                .hasMessageContaining("holds one tag or text of more than 4,194,304 bytes");
        String third = letters.substring(0, 400_000);
        String cells =
                RawWorkbook.inline("A2", third) + RawWorkbook.inline("B2", third) + RawWorkbook.inline("C2", third);
        refused(RawWorkbook.ofRows(rows(cells)).bytes());
        refused(RawWorkbook.ofRows(rows("<c r=\"A2\"><v>" + letters.substring(0, 2 << 20) + "</v></c>"))
                .bytes());
    }

    @Test
    void noTagOrCommentIsTakenIntoMemoryWholeHoweverLong() {
        String letters = randomLetters(6 << 20);
        for (String cell : List.of(
                "<c r=\"A2\" x=\"" + letters + "\"/>",
                "<!-- " + letters + " -->",
                "<?x " + letters + "?>",
                "<c r=\"A2\"><v " + "/>")) {
            refused(RawWorkbook.ofRows(rows(cell)).bytes());
        }
        assertThat(refused(
                        RawWorkbook.ofRows(rows("<c r=\"" + letters + "\"/>")).bytes()))
                .hasMessageContaining("holds one tag or text of more than 4,194,304 bytes");
    }

    @Test
    void aTextThatNoOneReadsMayBeLong() {
        String row = rows("<c r=\"A2\"><f>" + randomLetters(2 << 20) + "</f><v>1</v></c>");
        assertThat(Workbooks.cells(RawWorkbook.ofRows(row).bytes())).containsExactly(List.of("1", ""));
    }

    @Test
    void sharedTextsHaveALimit() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            items.append("<si><t>").append(i).append("</t></si>");
        }
        byte[] bytes = RawWorkbook.ofRows(rows("<c r=\"A2\" t=\"s\"><v>199999</v></c>"))
                .sharedStrings(items.toString())
                .bytes();
        assertThat(Workbooks.cells(bytes)).containsExactly(List.of("199999", ""));
        assertThat(refused(bytes, LOOSE)).hasMessageContaining("more than 1,048,576 bytes of memory");
        byte[] empty = RawWorkbook.ofRows(rows("<c r=\"A2\" t=\"s\"><v>999999</v></c>"))
                .sharedStrings("<si/>".repeat(1_000_000))
                .bytes();
        refused(empty, LOOSE);
    }

    @Test
    void aSharedTextIsNoLongerThanARow() {
        String text = randomLetters(20_000);
        for (String item :
                List.of("<t>" + text + "</t>", ("<r><t>" + text.substring(0, 9_000) + "</t></r>").repeat(2))) {
            byte[] bytes = RawWorkbook.ofRows(rows("<c r=\"A2\" t=\"s\"><v>0</v></c>"))
                    .sharedStrings("<si>" + item + "</si>")
                    .bytes();
            assertThat(refused(bytes, LOOSE)).hasMessageContaining("a text of more than 10,000 characters");
        }
    }

    @Test
    void stylesAndListsHaveLimits() {
        RawWorkbook styles = RawWorkbook.ofRows("")
                .part("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>".repeat(200_000) + "</cellXfs></styleSheet>");
        assertThat(refused(styles.bytes())).hasMessageContaining("more than 131,072 cell styles");
        RawWorkbook list = RawWorkbook.ofRows("")
                .part(
                        "xl/workbook.xml",
                        ("<workbook>" + randomLetters(17 << 20) + "</workbook>").getBytes(StandardCharsets.UTF_8));
        assertThat(refused(list.bytes())).hasMessageContaining("part xl/workbook.xml is far too long");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        byte[] bytes = Workbooks.sheet(Workbooks.row("a", "b"), Workbooks.row("1", "2"));
        assertThat(refused(Arrays.copyOf(bytes, bytes.length - 30)))
                .hasMessage(
                        "The file orders.xlsx is a truncated Excel workbook: its end, with the list of its parts, is missing.");
        assertThat(refused(Arrays.copyOf(bytes, bytes.length - 30)).failure().hint())
                .contains("Download or save it again");
        refused(Arrays.copyOf(bytes, 40));
        refused(new byte[0]);
    }

    @Test
    void damageIsFoundByTheChecksum() {
        byte[] bytes = RawWorkbook.ofRows(rows(RawWorkbook.inline("A2", "x"))).bytes();
        Zips.declareChecksum(bytes, "xl/worksheets/sheet1.xml", 12345);
        assertThat(refused(bytes))
                .hasMessage(
                        "The file orders.xlsx is a damaged Excel workbook: its part xl/worksheets/sheet1.xml does not match its checksum.");
        byte[] strings = RawWorkbook.ofRows(rows("<c r=\"A2\" t=\"s\"><v>0</v></c>"))
                .sharedStrings("<si><t>x</t></si><si/>")
                .bytes();
        Zips.declareChecksum(strings, "xl/sharedStrings.xml", 12345);
        assertThat(refused(strings)).hasMessageContaining("part xl/sharedStrings.xml does not match");
    }

    @Test
    void malformedXmlIsRefused() {
        for (String rows : List.of(
                "<row r=\"2\">", "<row r=\"2\"></c></row>", "<<", "<row r=2/>", "\u0001", "<row r=\"2\" r=\"2\"/>")) {
            assertThat(refused(RawWorkbook.ofRows(rows).bytes()))
                    .hasMessageContaining("part xl/worksheets/sheet1.xml is not well-formed XML");
        }
        byte[] notUtf8 = {'<', 'a', '>', (byte) 0xFF, (byte) 0xFE, '<', '/', 'a', '>'};
        refused(RawWorkbook.ofRows("").part("xl/worksheets/sheet1.xml", notUtf8).bytes());
        refused(RawWorkbook.ofRows("").part("xl/workbook.xml", new byte[0]).bytes());
    }

    @Test
    void missingPartsAreNamed() {
        for (String part :
                List.of("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")) {
            assertThat(refused(RawWorkbook.ofRows("").without(part).bytes()))
                    .hasMessage("The file orders.xlsx is a damaged Excel workbook: its part " + part + " is missing.");
        }
        String sheets = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId77\"/>";
        assertThat(refused(RawWorkbook.ofRows("").workbook("", sheets).bytes()))
                .hasMessageContaining("where one of its sheets is");
        assertThat(refused(RawWorkbook.ofRows("")
                        .part("_rels/.rels", RawWorkbook.relations(""))
                        .bytes()))
                .hasMessageContaining("which of its parts is the workbook");
    }

    @Test
    void partsAreFoundHoweverTheyAreSpelt() {
        RawWorkbook workbook = RawWorkbook.ofRows(rows("<c r=\"A2\"><v>1</v></c>"));
        workbook.part(
                "xl/_rels/workbook.xml.rels",
                RawWorkbook.relations(RawWorkbook.relation("rId1", "worksheet", "..\\XL\\.\\Worksheets/Sheet1.xml")
                        + RawWorkbook.relation("rId8", "chartsheet", "chart.xml")));
        workbook.workbook(
                "",
                "<sheet name=\"Chart\" sheetId=\"8\" r:id=\"rId8\"/><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>");
        assertThat(Workbooks.cells(workbook.bytes())).containsExactly(List.of("1", ""));
    }

    @Test
    void encryptedWorkbooksAreRefused() {
        byte[] bytes = RawWorkbook.ofRows("").bytes();
        Zips.encrypt(bytes, "xl/workbook.xml");
        assertThat(refused(bytes)).hasMessage("The file orders.xlsx is encrypted.");
        assertThat(refused(RawWorkbook.ofRows("")
                        .part("EncryptedPackage", new byte[8])
                        .bytes()))
                .hasMessage("The file orders.xlsx is encrypted.");
    }

    @Test
    void otherDocumentsAreRefusedByTheirName() {
        assertOther("xl/workbook.bin", "binary Excel workbook");
        assertOther("word/document.xml", "Word document");
        assertOther("ppt/presentation.xml", "PowerPoint presentation");
        RawWorkbook drawing = RawWorkbook.ofRows("").part("xl/workbook.xml", "<VisioDocument/>");
        assertThat(refused(drawing.bytes()))
                .hasMessage("The file orders.xlsx is an Office document, but not a workbook.");
    }

    private static void assertOther(String part, String words) {
        RawWorkbook other = RawWorkbook.ofRows("")
                .part("_rels/.rels", RawWorkbook.relations(RawWorkbook.relation("rId1", "officeDocument", part)))
                .part(part, new byte[0]);
        assertThat(refused(other.bytes())).hasMessageContaining(words);
    }

    @Test
    void limitsStartAtOne() {
        assertThat(WorkbookLimits.DEFAULT.columns()).isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkbookLimits(1, 1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkbookLimits(1, 1, 1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkbookLimits(1, 1, 1, 1, 1, 1 << 23));
    }

    private static String randomLetters(int length) {
        byte[] letters = new byte[length];
        new Random(42).nextBytes(letters);
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('a' + (letters[i] & 15));
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
