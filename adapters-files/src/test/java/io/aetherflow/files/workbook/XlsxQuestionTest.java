package io.aetherflow.files.workbook;

import static io.aetherflow.files.workbook.Workbooks.fill;
import static io.aetherflow.files.workbook.Workbooks.headerRow;
import static io.aetherflow.files.workbook.Workbooks.named;
import static io.aetherflow.files.workbook.Workbooks.open;
import static io.aetherflow.files.workbook.Workbooks.records;
import static io.aetherflow.files.workbook.Workbooks.refused;
import static io.aetherflow.files.workbook.Workbooks.row;
import static io.aetherflow.files.workbook.Workbooks.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.failure.Failure;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

/** Which of several sheets that have the same header is meant, is asked. */
class XlsxQuestionTest {

    private static final String[] HEADER = row("product", "quantity", "sold on");
    private static final String[] TEA = row("Tea", "2", "2024-01-01");
    private static final String[] MILK = row("Milk", "3", "2024-02-01");

    private static final byte[] MONTHS = written(workbook -> {
        fill(workbook, "Read me", row("This workbook holds the sales."), row("Ask Ann about it."));
        fill(workbook, "Jan", HEADER, TEA);
        fill(workbook, "Shelves", row("shelf", "room"), row("A", "7"));
        fill(workbook, "Feb", HEADER, MILK, TEA);
    });

    @Test
    void sheetsOfTheSameHeaderAreAQuestion() {
        Failure question = refused(MONTHS).failure();
        assertThat(question.message())
                .isEqualTo("The sheets 'Jan' and 'Feb' of orders.xlsx have the same header: which one is meant?");
        assertThat(question.hint())
                .isEqualTo("Name one with the option sheet, and upload the workbook once for each;"
                        + " or put the rows on one sheet.");
        assertThat(question.details())
                .containsEntry("option", "sheet")
                .containsEntry("choices", List.of("Jan", "Feb"))
                .containsEntry("file", "orders.xlsx");
    }

    @Test
    void theAnswerIsRead() {
        try (RecordReader reader = open(MONTHS, named("feb"))) {
            assertThat(reader.facts().sheet()).isEqualTo("Feb");
            assertThat(reader.facts().sheets()).containsExactly("Read me", "Jan", "Shelves", "Feb");
            assertThat(reader.facts().notes()).hasSize(1);
        }
        assertThat(records(open(MONTHS, named("Jan"))))
                .extracting(RawRecord::cells)
                .containsExactly(List.of(TEA));
        assertThat(refused(() -> open(MONTHS, named("Mar"))).failure().details())
                .doesNotContainKey("choices");
    }

    @Test
    void caseSpacesAndColumnsWithoutANameMakeNoDifference() {
        byte[] bytes = written(workbook -> {
            fill(workbook, "Jan", HEADER, TEA);
            fill(
                    workbook,
                    "Feb",
                    row("Sales of February"),
                    row(),
                    row(null, " PRODUCT", "Quan tity", "sold\u00A0On\n"),
                    row(null, "Milk", "3", "2024-02-01", "a remark"));
        });
        assertThat(refused(bytes).failure().details()).containsEntry("choices", List.of("Jan", "Feb"));
    }

    @Test
    void otherNamesOrAnotherOrderAreAnotherTable() {
        byte[] bytes = written(workbook -> {
            fill(workbook, "Jan", HEADER, TEA);
            fill(workbook, "Feb", row("quantity", "product", "sold on"), row("3", "Milk", "2024-02-01"));
            fill(workbook, "Mar", row("product", "quantity", "sold on", "by"), row("Rice", "4", "2024-03-01", "Ann"));
        });
        assertThat(open(bytes).facts().sheets()).containsExactly("Jan", "Feb", "Mar");
    }

    @Test
    void sheetsThatAreNoneOfTheTableDoNotMatter() {
        byte[] bytes = written(workbook -> {
            fill(workbook, "Notes", row("Remarks"), row("None."));
            fill(workbook, "Sales", HEADER, TEA);
            fill(workbook, "More notes", row("Remarks"), row("Ask Ann."));
        });
        assertThat(open(bytes).facts().sheet()).isEqualTo("Sales");
    }

    @Test
    void hiddenAndEmptySheetsAreNotAskedFor() {
        byte[] bytes = written(workbook -> {
            fill(workbook, "Old", HEADER, MILK).setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook, "Template", HEADER);
            fill(workbook, "Sales", HEADER, TEA);
        });
        assertThat(open(bytes).facts().sheet()).isEqualTo("Sales");
        byte[] hidden = written(workbook -> {
            fill(workbook, "Old", HEADER, MILK).setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook, "Older", HEADER, TEA).setVisibilityState(VisibilityState.VERY_HIDDEN);
            fill(workbook, "Template", HEADER);
        });
        assertThat(open(hidden).facts().sheet()).isEqualTo("Old");
    }

    @Test
    void theRowThatTheUploaderNamesIsCompared() {
        byte[] bytes = written(workbook -> {
            fill(workbook, "Jan", row("January", "x"), HEADER, TEA);
            fill(workbook, "Feb", row("February", "x"), HEADER, MILK);
            fill(workbook, "Short", row("March"));
        });
        assertThat(refused(() -> open(bytes, headerRow(2))).failure().details())
                .containsEntry("choices", List.of("Jan", "Feb"));
        assertThat(open(bytes, headerRow(1)).facts().sheet()).isEqualTo("Jan");
    }

    @Test
    void upToFiveAreNamedAndAllAreChoices() {
        assertThat(months(3)).startsWith("The sheets 'S1', 'S2' and 'S3' of orders.xlsx");
        assertThat(months(5)).startsWith("The sheets 'S1', 'S2', 'S3', 'S4' and 'S5' of");
        assertThat(months(6)).startsWith("The sheets 'S1', 'S2', 'S3', 'S4', 'S5' and 1 more of");
        assertThat(months(25)).startsWith("The sheets 'S1', 'S2', 'S3', 'S4', 'S5' and 20 more of");
    }

    private static String months(int count) {
        List<String> names =
                IntStream.rangeClosed(1, count).mapToObj(i -> "S" + i).toList();
        Failure question = refused(written(workbook -> names.forEach(name -> fill(workbook, name, HEADER, TEA))))
                .failure();
        assertThat(question.details()).containsEntry("choices", names);
        return question.message();
    }
}
