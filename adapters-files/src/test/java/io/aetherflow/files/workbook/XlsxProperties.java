package io.aetherflow.files.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Worksheet;

class XlsxProperties {

    private static final List<String> HEADER = List.of("first name", "second name", "third name");

    private static final byte[] WORKBOOK = Workbooks.written(workbook -> {
        for (String name : List.of("Data", "More")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < 40; row++) {
                sheet.value(row, 0, row == 0 ? name : "product " + row % 7);
                sheet.value(row, 1, row == 0 ? "amount" : "" + row * 1.25);
                sheet.value(row, 2, LocalDate.of(2024, 1, 1).plusDays(row));
                sheet.style(row, 2).format("yyyy-mm-dd").set();
            }
        }
    });

    /** A value, and the text that it has to be read as. */
    record Cell(Object value, String text) {}

    @Property(tries = 150, seed = "4099113")
    void whatAnotherProgramWritesIsReadBack(@ForAll("tables") List<List<Cell>> table) {
        byte[] bytes = Workbooks.written(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Data");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) {
                    write(sheet, row + 1, column, table.get(row).get(column).value());
                }
            }
        });
        List<List<String>> texts = table.stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .filter(row -> row.stream().anyMatch(text -> !text.isBlank()))
                .toList();
        assertThat(Workbooks.records(Workbooks.open(bytes, Workbooks.headerRow(1))))
                .extracting(record -> record.cells())
                .isEqualTo(new ArrayList<>(texts));
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof String text) {
            sheet.value(row, column, text);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    @Provide
    Arbitrary<List<List<Cell>>> tables() {
        Arbitrary<Cell> text = Arbitraries.strings()
                .withCharRange('\u0020', '\uD7FF')
                .withChars('\n', '\t', '"', '<', '&', '\'', '>')
                .ofMaxLength(12)
                .filter(s -> s.chars().noneMatch(c -> c >= 0x7F && c < 0xA0))
                .map(s -> new Cell(s, s));
        Arbitrary<Cell> whole = Arbitraries.longs().map(n -> new Cell(n, "" + n));
        Arbitrary<Cell> money = Arbitraries.longs()
                .between(-10_000_000_000L, 10_000_000_000L)
                .map(cents -> {
                    BigDecimal amount = BigDecimal.valueOf(cents, 2);
                    return new Cell(
                            amount.doubleValue(),
                            amount.signum() == 0
                                    ? "0"
                                    : amount.stripTrailingZeros().toPlainString());
                });
        Arbitrary<Cell> truth = Arbitraries.of(true, false).map(b -> new Cell(b, b ? "TRUE" : "FALSE"));
        Arbitrary<Cell> date = Arbitraries.integers().between(0, 80_000).map(days -> {
            LocalDate day = LocalDate.of(1900, 3, 1).plusDays(days);
            return new Cell(day, day.toString());
        });
        Arbitrary<Cell> time = Arbitraries.longs().between(1, 100_000_000).map(XlsxProperties::time);
        Arbitrary<Cell> nothing = Arbitraries.just(new Cell(Map.of(), ""));
        return Arbitraries.oneOf(text, whole, money, truth, date, time, nothing)
                .list()
                .ofSize(HEADER.size())
                .list()
                .ofMaxSize(12);
    }

    private static Cell time(long tens) {
        LocalDateTime time = LocalDateTime.of(1950, 1, 1, 0, 0).plusSeconds(10 * tens);
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return new Cell(
                time, midnight ? time.toLocalDate().toString() : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }

    @Property(tries = 500, seed = "88172645463")
    void damagedWorkbooksAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @Property(tries = 300, seed = "3337221")
    void malformedSheetsAreReadOrRefused(@ForAll("sheets") String sheet) {
        assertReadOrRefused(
                RawWorkbook.ofSheet(sheet).sharedStrings("<si><t>x</t></si>").bytes());
    }

    private static void assertReadOrRefused(byte[] bytes) {
        try {
            assertThat(Workbooks.records(Workbooks.open(bytes)))
                    .allSatisfy(record -> assertThat(record.cells()).isNotEmpty());
        } catch (AetherException e) {
            assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            assertThat(e.failure().hint()).isNotBlank();
        }
    }

    /** Cut short, with some bytes changed, or both. */
    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<List<Integer>> flips = Arbitraries.integers()
                .between(0, WORKBOOK.length * 8 - 1)
                .list()
                .ofMaxSize(6);
        return flips.flatMap(bits -> Arbitraries.oneOf(
                        Arbitraries.just(WORKBOOK.length),
                        Arbitraries.integers().between(0, WORKBOOK.length))
                .map(length -> damaged(bits, length)));
    }

    private static byte[] damaged(List<Integer> bits, int length) {
        byte[] bytes = Arrays.copyOf(WORKBOOK, length);
        for (int bit : bits) {
            if (bit / 8 < length) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        return bytes;
    }

    /** Words of the format in any order, rightly packed. */
    @Provide
    Arbitrary<String> sheets() {
        Arbitrary<String> word = Arbitraries.of(
                "<row r=\"1\">",
                "<row>",
                "</row>",
                "<c>",
                "<c r=\"B7\" t=\"s\">",
                "<c t=\"b\" s=\"9\">",
                "</c>",
                "<v>",
                "</v>",
                "<v>0</v>",
                "1",
                "<is>",
                "</is>",
                "<t>",
                "</t>",
                "&amp;",
                "<![CDATA[x]]>",
                "<f/>",
                "<sheetData>",
                "</sheetData>",
                "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>",
                "<!-- -->",
                "<?x y?>",
                "x");
        Arbitrary<String> words = word.list().ofMaxSize(25).map(list -> String.join("", list));
        return words.map(rows -> "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
