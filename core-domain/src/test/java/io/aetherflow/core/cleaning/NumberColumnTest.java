package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {

    private static final TableSchema MONEY = Schemas.one(Column.money("n"));
    private static final TableSchema TWO = TableSchema.named("lab_two")
            .columns(Column.money("n"), Column.decimal("m"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1507,5|1507.5",
                "1.234,56|1234.56",
                "1.234.567,8|1234567.8",
                "0,125|0.125",
                "12345,678|12345.678",
                ",5|0.5",
                "-1.234,5|-1234.5",
                "1 234,5|1234.5"
            })
    void aCommaIsDecidedByWhatADotCanNotMean(String cell, String expected) {
        assertThat(numbers(cell).column("n")).containsExactly(new BigDecimal(expected));
        assertThat(numbers(cell).plan().options().decimal()).isEqualTo(',');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16.44|16.44",
                "1,234.56|1234.56",
                "1,234,567|1234567",
                "1'234.5|1234.5",
                "(£1,234.50)|-1234.50",
                "123-|-123",
                "+5.0|5.0",
                "$ 5.00|5.00",
                "1.2E+5|120000",
                "1.5e-3|0.0015",
                "12,34,567.0|1234567.0",
                ".5|0.5",
                "5.|5",
                "0.125|0.125",
                "1234.567|1234.567",
                "US$5.10|5.10",
                "Rs.500|500"
            })
    void aDotIsDecidedByWhatACommaCanNotMean(String cell, String expected) {
        assertThat(numbers(cell, "0.5").column("n").get(0)).isEqualTo(new BigDecimal(expected));
        assertThat(numbers(cell, "0.5").plan().options().decimal()).isEqualTo('.');
    }

    @Test
    void oneRowDecidesForTheColumn() {
        assertThat(numbers("1,234", "2,5").column("n")).hasToString("[1.234, 2.5]");
        assertThat(numbers("1,234", "2.5").column("n")).hasToString("[1234, 2.5]");
        assertThat(numbers("16.448", "3.54").column("n")).hasToString("[16.448, 3.54]");
    }

    @Test
    void anotherColumnDecides() {
        Cleaned dot = Cleaned.of(TWO, "n,m\n\"1,234\",0.5\n");
        assertThat(dot.column("n")).hasToString("[1234]");
        assertThat(dot.notes())
                .contains(
                        "n is taken with a dot as its decimal mark, as the other numbers of the file: its own values fit"
                                + " both.");
        assertThat(Cleaned.of(TWO, "n,m\n\"1,234\",\"0,5\"\n").column("n")).hasToString("[1.234]");
    }

    @Test
    void noRowDecidesSoItIsAsked() {
        Failure failure = Cleaned.refusal(MONEY, text("1,234", "5,678", "7"));

        assertThat(failure.message())
                .isEqualTo(
                        "'n' can be read in two ways, and no row decides: '1,234' is 1234 with a dot as the decimal mark"
                                + " and 1.234 with a comma.");
        assertThat(failure.details()).containsEntry("option", "decimal");
        assertThat(answered(',', "1,234").column("n")).hasToString("[1.234]");
        assertThat(answered('.', "1,234").column("n")).hasToString("[1234]");
    }

    @Test
    void aFewContradictionsLoseAndManyAreAsked() {
        String[] cells =
                IntStream.range(0, 21).mapToObj(i -> i < 20 ? i + ".5" : "1,5").toArray(String[]::new);
        Cleaned cleaned = numbers(cells);
        assertThat(cleaned.column("n")).hasSize(21).contains((Object) null);
        assertThat(cleaned.notes())
                .contains(
                        "n is read with a dot as its decimal mark, against 1 number of its own.",
                        "n: no value is taken from 1 cell that can't be read, as '1,5'.");
        assertThat(Cleaned.refusal(MONEY, text("1.5", "1,5")).message())
                .isEqualTo("'n' mixes two decimal marks: 1 number with a dot, and 1 number with a comma.");
    }

    @Test
    void wholeNumbersAllowOnlyZeroDecimals() {
        TableSchema whole = Schemas.one(Column.whole("n"));

        assertThat(Cleaned.of(whole, text("2.0", "3", "-4", "1,500.00", "2.5")).column("n"))
                .containsExactly(2L, 3L, -4L, 1500L);
        assertThat(Cleaned.of(whole, text("2,00", "3")).column("n")).containsExactly(2L, 3L);
        assertThat(Cleaned.of(whole, text("1,500")).column("n")).containsExactly(1500L);
        Cleaned rejected = Cleaned.of(whole, text("2.5", "99999999999999999999", "9223372036854775807", "0.0"));
        assertThat(rejected.rules()).containsExactly("type:n", "type:n");
        assertThat(rejected.rejects().get(0).issue().message()).isEqualTo("'2.5' is not a whole number.");
        assertThat(rejected.column("n")).containsExactly(Long.MAX_VALUE, 0L);
        assertThat(Cleaned.of(whole, text("-", "--", "x", "5-")).column("n")).containsExactly(null, null, null, -5L);
        assertThat(Cleaned.of(whole, text("$5")).notes()).anyMatch(note -> note.contains("currency marks $"));
    }

    @Test
    void percentsAreForDecimalsOnly() {
        assertThat(Cleaned.of(Schemas.one(Column.decimal("n")), text("20%", "7.5 %"))
                        .column("n"))
                .hasToString("[0.20, 0.075]");
        assertThat(numbers("20%").column("n")).containsOnlyNulls();
    }

    @Test
    void moreThanTenDecimalsAreRoundedAndNoted() {
        Cleaned cleaned = numbers("0.123456789012", "0.00000000005", "0.00000000015", "1.500000000000");

        assertThat(cleaned.column("n")).hasToString("[0.1234567890, 0E-10, 2E-10, 1.5000000000]");
        assertThat(cleaned.notes()).contains("n: 3 values with more than 10 decimals rounded to that.");
    }

    @Test
    void tooManyWholeDigitsAreRejected() {
        Cleaned cleaned = numbers("1234567890123456789012345678", "12345678901234567890123456789", "1e40", "1e99");

        assertThat(cleaned.column("n")).hasToString("[1234567890123456789012345678, null]");
        assertThat(cleaned.rules()).containsExactly("type:n", "type:n");
        assertThat(cleaned.rejects().get(0).issue().message()).contains("too large a number");
    }

    @Test
    void sumsAreExact() {
        Cleaned cleaned = numbers(IntStream.range(0, 1000).mapToObj(i -> "0.1").toArray(String[]::new));

        assertThat(cleaned.column("n").stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void currencyMarksAreNoted() {
        assertThat(numbers("£5.10", "$6.20", "7.5").notes())
                .contains("n: the currency marks $, £ beside the numbers are left aside; nothing is converted.");
    }

    @Test
    void whatOnlyResemblesANumberIsNone() {
        for (String cell : List.of(
                "12a",
                "1.2.3",
                "1,23.4",
                "1,2345",
                "12 34",
                "--5",
                "(5",
                "5)",
                "(-5)",
                "+-5",
                "5%%",
                "%5",
                "£5$",
                "ABC 5",
                "1e",
                "1e+",
                "1,000e3",
                "0,123.5",
                "1 234,567.8",
                "1234,567.0",
                "e5",
                "5 kg",
                "1,.5",
                "10.8.0.1",
                "12:30",
                ".",
                "+")) {
            assertThat(new NumberParser('.', true).parse(cell)).as(cell).isNull();
        }
        assertThat(new NumberParser('.', true).parse("1".repeat(200))).isNull();
    }

    private static Cleaned numbers(String... cells) {
        return Cleaned.of(MONEY, text(cells));
    }

    private static Cleaned answered(char mark, String... cells) {
        return Cleaned.of(Cleaned.with(Cleaned.request(MONEY), Cleaned.decimal(mark)), text(cells));
    }

    private static String text(String... cells) {
        return "code,n\n"
                + Arrays.stream(cells).map(cell -> "c,\"" + cell + "\"\n").collect(Collectors.joining());
    }
}
