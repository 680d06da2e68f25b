package io.aetherflow.files.workbook;

import static io.aetherflow.files.workbook.Workbooks.cells;
import static io.aetherflow.files.workbook.Workbooks.fill;
import static io.aetherflow.files.workbook.Workbooks.headerRow;
import static io.aetherflow.files.workbook.Workbooks.named;
import static io.aetherflow.files.workbook.Workbooks.open;
import static io.aetherflow.files.workbook.Workbooks.records;
import static io.aetherflow.files.workbook.Workbooks.refused;
import static io.aetherflow.files.workbook.Workbooks.row;
import static io.aetherflow.files.workbook.Workbooks.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private static final String[] HEADER = row("product", "quantity", "sold on");

    @Test
    void factsSayWhatIsRead() {
        try (RecordReader reader = open(sheet(HEADER, row("Tea", "2", "2024-01-01")))) {
            assertThat(reader.facts().fileType()).isEqualTo("xlsx");
            assertThat(reader.facts().encoding()).isNull();
            assertThat(reader.facts().delimiter()).isNull();
            assertThat(reader.facts().compression()).isNull();
            assertThat(reader.facts().sheet()).isEqualTo("Data");
            assertThat(reader.facts().sheets()).containsExactly("Data");
            assertThat(reader.facts().header()).containsExactly("product", "quantity", "sold on");
            assertThat(reader.facts().headerLine()).isEqualTo(1);
            assertThat(reader.facts().samples()).isEmpty();
            assertThat(reader.facts().notes()).isEmpty();
        }
    }

    @Test
    void headersAreTrimmedAndCellsAreNot() {
        byte[] bytes = sheet(row("\u00A0 product \uFEFF", " quantity"), row("  Tea  ", " 2"));
        assertThat(open(bytes).facts().header()).containsExactly("product", "quantity");
        assertThat(cells(bytes)).containsExactly(List.of("  Tea  ", " 2"));
    }

    @Test
    void titlesAboveTheHeaderAndBlankColumnsAroundItAreLeftOut() {
        byte[] bytes = sheet(
                row(),
                row(null, null, "Sales of the year"),
                row(),
                row(null, null, "product", "quantity", "sold on", null, " "),
                row(null, null, "Tea", "2", "2024-01-01", " "),
                row(),
                row(null, null, null, "3"));
        try (RecordReader reader = open(bytes)) {
            assertThat(reader.facts().header()).containsExactly("product", "quantity", "sold on");
            assertThat(reader.facts().headerLine()).isEqualTo(4);
            assertThat(reader.facts().notes())
                    .containsExactly("The header is on row 4; the rows above it are left out.");
        }
        assertThat(cells(bytes)).containsExactly(List.of("Tea", "2", "2024-01-01"), List.of("", "3", ""));
        assertThat(records(open(bytes))).extracting(RawRecord::line).containsExactly(5L, 7L);
    }

    @Test
    void aColumnWithoutANameButWithValuesIsKept() {
        byte[] bytes = sheet(row(null, "a", null, "b", null), row("x", "1", "y", "2", "z"));
        assertThat(open(bytes, headerRow(1)).facts().header()).containsExactly("", "a", "", "b", "");
        assertThat(records(open(bytes, headerRow(1))).get(0).cells()).containsExactly("x", "1", "y", "2", "z");
    }

    @Test
    void whatStandsOutsideOfTheTableMakesARowTooLongAndIsNotLost() {
        String[][] rows = new String[303][];
        rows[0] = row(null, "a", "b");
        for (int i = 1; i < 301; i++) {
            rows[i] = row(null, "1", "2");
        }
        rows[301] = row(null, "1", "2", "", "over");
        rows[302] = row("before", "1");
        List<List<String>> cells = cells(sheet(rows));
        assertThat(cells.get(299)).containsExactly("1", "2");
        assertThat(cells.get(300)).containsExactly("1", "2", "", "over");
        assertThat(cells.get(301)).containsExactly("before", "1", "");
    }

    @Test
    void theUploaderMayNameTheHeadersRow() {
        byte[] bytes = sheet(HEADER, row("Tea", "2", "x"), row("name", "count", "day"), row("Milk", "3", "y"));
        try (RecordReader reader = open(bytes, headerRow(3))) {
            assertThat(reader.facts().header()).containsExactly("name", "count", "day");
            assertThat(reader.facts().headerLine()).isEqualTo(3);
            assertThat(records(reader)).hasSize(1);
        }
        assertThat(refused(() -> open(sheet(HEADER, row(), row("Tea")), headerRow(2))))
                .hasMessage("Row 2 of the sheet 'Data' in orders.xlsx is blank or missing, so it can't be the header.");
        for (int row : new int[] {-1, 0, 5, Integer.MAX_VALUE}) {
            refused(() -> open(bytes, headerRow(row)));
        }
    }

    @Test
    void theSheetThatLooksMostLikeATableIsRead() {
        byte[] bytes = Workbooks.written(workbook -> {
            fill(workbook, "Read me", row("This workbook holds the sales."), row("Ask Ann about it."));
            fill(workbook, "Sales", HEADER, row("Tea", "2", "2024-01-01"), row("Milk", "3", "2024-01-02"));
            fill(workbook, "Empty", HEADER);
        });
        try (RecordReader reader = open(bytes)) {
            assertThat(reader.facts().sheet()).isEqualTo("Sales");
            assertThat(reader.facts().sheets()).containsExactly("Read me", "Sales", "Empty");
            assertThat(reader.facts().notes())
                    .containsExactly("The sheet 'Sales' is read, of 3: 'Read me', 'Sales', 'Empty'.");
            assertThat(records(reader)).hasSize(2);
        }
    }

    @Test
    void aShortSheetBeforeALongOneLeavesItsTextsToBeRead() {
        byte[] bytes = Workbooks.written(workbook -> {
            fill(workbook, "Read me", row("This workbook holds the sales."), row("Ask Ann about it."));
            String[][] rows = new String[3_000][];
            rows[0] = HEADER;
            for (int i = 1; i < rows.length; i++) {
                rows[i] = row("product " + i, "" + i, "day " + i);
            }
            fill(workbook, "Sales", rows);
        });
        assertThat(cells(bytes)).hasSize(2_999).last().isEqualTo(List.of("product 2999", "2999", "day 2999"));
    }

    @Test
    void theVocabularyDecidesBetweenTables() {
        byte[] bytes = Workbooks.written(workbook -> {
            fill(workbook, "Stock", row("item", "shelf", "count"), row("Tea", "A", "7"));
            fill(workbook, "Sales", row("product", "amount", "sold on"), row("Tea", "2", "2024-01-01"));
        });
        try (RecordReader reader = new XlsxFormat()
                .open(Workbooks.source(bytes), ReadOptions.INFERRED, cells -> cells.contains("amount") ? 3 : 0)) {
            assertThat(reader.facts().sheet()).isEqualTo("Sales");
        }
    }

    @Test
    void theUploaderMayNameTheSheet() {
        byte[] bytes = Workbooks.written(workbook -> {
            fill(workbook, "Sales", HEADER, row("Tea", "2", "x"));
            fill(workbook, "Stock ", row("item", "count"), row("Milk", "3"));
        });
        for (String name : List.of("Stock ", "stock", " STOCK  ")) {
            assertThat(records(open(bytes, named(name))))
                    .extracting(RawRecord::cells)
                    .containsExactly(List.of("Milk", "3"));
        }
        assertThat(open(bytes, named(" ")).facts().sheet())
                .isEqualTo(open(bytes, ReadOptions.INFERRED).facts().sheet());
        assertThat(refused(() -> open(bytes, named("Returns"))))
                .hasMessage("The file orders.xlsx has no sheet 'Returns'; its sheets are 'Sales', 'Stock '.");
    }

    @Test
    void manySheetsAreListedInPart() {
        byte[] bytes = Workbooks.written(workbook -> {
            for (int i = 1; i <= 25; i++) {
                fill(workbook, "S" + i, row("product", "quantity " + i), row("Tea", "2"));
            }
        });
        assertThat(open(bytes).facts().sheets()).hasSize(25);
        assertThat(open(bytes).facts().notes().get(0)).endsWith("'S19', 'S20' and 5 more.");
    }

    @Test
    void hiddenSheetsAreReadByName() {
        byte[] bytes = withHidden(VisibilityState.HIDDEN, row("Tea", "2", "x"));
        assertThat(open(bytes).facts().sheet()).isEqualTo("Front");
        assertThat(open(bytes).facts().sheets()).containsExactly("Raw", "Front");
        assertThat(records(open(bytes, named("Raw"))))
                .extracting(RawRecord::cells)
                .containsExactly(List.of("Milk", "3", "y"));
    }

    @Test
    void hiddenSheetsAreReadWhereNoOtherHasRows() {
        for (VisibilityState state : List.of(VisibilityState.HIDDEN, VisibilityState.VERY_HIDDEN)) {
            try (RecordReader reader = open(withHidden(state))) {
                assertThat(reader.facts().sheet()).isEqualTo("Raw");
                assertThat(reader.facts().notes())
                        .containsExactly(
                                "The sheet 'Raw' is read, of 2: 'Raw', 'Front'.",
                                "The sheet 'Raw' is hidden in the workbook.");
            }
        }
    }

    private static byte[] withHidden(VisibilityState state, String[]... rows) {
        return Workbooks.written(workbook -> {
            fill(workbook, "Raw", HEADER, row("Milk", "3", "y")).setVisibilityState(state);
            List<String[]> front = new ArrayList<>(List.of(rows));
            front.add(0, HEADER);
            fill(workbook, "Front", front.toArray(String[][]::new));
        });
    }

    @Test
    void aSheetOfAHeaderAloneHasNoRecords() {
        assertThat(open(sheet(HEADER)).facts().header()).containsExactly(HEADER);
        assertThat(cells(sheet(HEADER))).isEmpty();
    }

    @Test
    void aWorkbookWithoutATableIsRefused() {
        assertThat(refused(sheet())).hasMessage("The file orders.xlsx has no header: its cells are all blank.");
        assertThat(refused(sheet(row(" ", ""))).failure().details()).containsEntry("file", "orders.xlsx");
        RawWorkbook charts = RawWorkbook.ofRows("").workbook("", "");
        assertThat(refused(charts.bytes())).hasMessageContaining("without a sheet of cells");
    }

    @Test
    void theEndStaysTheEndAndThePositionGrowsUpToTheSize() {
        String[][] rows = new String[5_000][];
        rows[0] = HEADER;
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("product " + i, "" + i, "2024-01-01");
        }
        byte[] bytes = sheet(rows);
        try (RecordReader reader = open(bytes)) {
            long last = 0;
            for (int i = 1; i < rows.length; i++) {
                assertThat(reader.next()).isNotNull();
                assertThat(reader.position()).isBetween(last, (long) bytes.length);
                last = reader.position();
            }
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
            assertThat(reader.position()).isEqualTo(bytes.length);
        }
    }

    @Test
    void mergedCellsHaveOneValueAndLinksTheTextThatIsShown() {
        byte[] bytes = Workbooks.written(workbook -> {
            var sheet = workbook.newWorksheet("Data");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            sheet.value(1, 0, "Tea");
            sheet.range(1, 0, 1, 1).merge();
            sheet.hyperlink(1, 2, new HyperLink("https://example.com/tea", "the tea"));
        });
        assertThat(cells(bytes)).containsExactly(List.of("Tea", "", "the tea"));
    }
}
