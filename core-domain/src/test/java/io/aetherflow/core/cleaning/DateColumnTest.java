package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.Requirement;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DateColumnTest {

    private static final TableSchema OPTIONAL = Schemas.one(Column.date("day"));
    private static final TableSchema REQUIRED = TableSchema.named("lab_days")
            .columns(Column.date("day"), Column.date("other"), Column.text("code"))
            .requires(Requirement.column("day"))
            .build();

    @Test
    void impossibleValuesDecideTheOrderOverTheWholeColumn() {
        Cleaned dayFirst = days("03/01/19", "07/01/19", "13/01/19");
        assertThat(dayFirst.column("day"))
                .containsExactly(LocalDate.of(2019, 1, 3), LocalDate.of(2019, 1, 7), LocalDate.of(2019, 1, 13));
        assertThat(dayFirst.plan().options().dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(dayFirst.notes()).contains("day is read as day/month/year: 1 date can't be meant otherwise.");

        Cleaned monthFirst = days("2/24/03 0:00", "5/7/03 0:00");
        assertThat(monthFirst.column("day")).containsExactly(LocalDate.of(2003, 2, 24), LocalDate.of(2003, 5, 7));
        assertThat(monthFirst.plan().options().dateOrder()).isEqualTo(DateOrder.MDY);
        assertThat(days("99/01/31", "03/01/19").column("day"))
                .containsExactly(LocalDate.of(1999, 1, 31), LocalDate.of(2003, 1, 19));
    }

    @Test
    void severalUnambiguousFormatsInOneColumnAreLegal() {
        Cleaned cleaned = days(
                "1996-07-04 00:00:00.000",
                "2024-01-31T10:00:00Z",
                "20240131",
                "3 Jan 2024",
                "January 3, 2024",
                "2024/1/3",
                "13.01.2024");

        assertThat(cleaned.rejects()).isEmpty();
        assertThat(cleaned.column("day")).doesNotContainNull().startsWith(LocalDate.of(1996, 7, 4));
        assertThat(days("2024-01-31", "2024-02-01").plan().options().dateOrder())
                .isEqualTo(DateOrder.YMD);
    }

    @Test
    void noRowDecidesSoItIsAsked() {
        Failure failure = Cleaned.refusal(OPTIONAL, text("03/04/2024", "01/01/2024"));

        assertThat(failure.message())
                .isEqualTo(
                        "'day' can be read in two ways, and no row decides: '03/04/2024' is 3 April 2024 as day/month/year"
                                + " and 4 March 2024 as month/day/year.");
        assertThat(failure.hint()).isEqualTo("Set the option date_order to dmy or mdy.");
        assertThat(failure.details()).containsEntry("option", "date_order").containsEntry("header", "day");
    }

    @Test
    void theAnswerIsTaken() {
        assertThat(days(DateOrder.MDY, "03/04/2024", "25/04/2024").column("day"))
                .containsExactly(LocalDate.of(2024, 3, 4));
        Cleaned cleaned = days(DateOrder.DMY, "03/04/2024", "04/25/2024");
        assertThat(cleaned.column("day")).containsExactly(LocalDate.of(2024, 4, 3));
        assertThat(cleaned.rejects().get(0).issue().message())
                .isEqualTo("'04/25/2024' is no date as day/month/year, the order of this column.");
        assertThat(days(DateOrder.YMD, "03/04/19").column("day")).containsExactly(LocalDate.of(2003, 4, 19));
        assertThat(days(DateOrder.YMD, "13/04/2019").column("day")).containsExactly(LocalDate.of(2019, 4, 13));
        assertThat(days(DateOrder.DMY, "2019-04-13").plan().options().dateOrder())
                .isEqualTo(DateOrder.DMY);
    }

    @Test
    void datesThatReadTheSameBothWaysAreFine() {
        assertThat(days("01/01/2024", "02/02/2024").column("day"))
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 2));
    }

    @Test
    void anotherDateColumnDecides() {
        Cleaned cleaned = Cleaned.of(REQUIRED, "day,other\n03/04/2024,25/12/2023\n05/06/2024,2024-01-31\n");

        assertThat(cleaned.column("day")).containsExactly(LocalDate.of(2024, 4, 3), LocalDate.of(2024, 6, 5));
        assertThat(cleaned.notes())
                .contains(
                        "day is taken as day/month/year, as the other dates of the file: its own values fit both orders.");
        assertThat(Cleaned.refusal(REQUIRED, "day,other\n03/04/2024,2024-01-31\n")
                        .message())
                .contains("two ways");
    }

    @Test
    void aFewContradictionsAreRejectedAndManyAreAsked() {
        String[] cells = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> i <= 20 ? "25/0" + (i % 9 + 1) + "/2024" : "04/25/2024")
                .toArray(String[]::new);
        Cleaned cleaned = days(cells);
        assertThat(cleaned.rows()).hasSize(20);
        assertThat(cleaned.rules()).containsExactly("type:day");
        assertThat(cleaned.notes()).anyMatch(note -> note.contains("1 date against that rejected"));

        Failure mixed = Cleaned.refusal(OPTIONAL, text("25/01/2024", "01/25/2024"));
        assertThat(mixed.message())
                .isEqualTo(
                        "'day' mixes two orders: 1 date can only be day/month/year, and 1 date only month/day/year.");
        Cleaned american = days(Arrays.stream(cells)
                .map(cell -> cell.equals("04/25/2024") ? "25/04/2024" : cell.substring(3, 5) + "/25/2024")
                .toArray(String[]::new));
        assertThat(american.rows()).hasSize(20);
    }

    @Test
    void aDestroyedColumnIsOneSentence() {
        Failure failure = Cleaned.refusal(REQUIRED, "day,code\n00:00:00,a\n00:00:00,b\n,c\n");

        assertThat(failure.message())
                .isEqualTo("'day' has no date in any cell of 2 filled rows: the first holds '00:00:00'.");
        assertThat(failure.hint())
                .isEqualTo(
                        "Export the file again with its dates, or give one date for the whole file with constants.day.");
        assertThat(failure.details()).containsEntry("rows", 2L);
        assertThat(Cleaned.refusal(OPTIONAL, text("00:00:00", "00:00:00")).message())
                .contains("no date in any");
    }

    @Test
    void aFewOddCellsInAnOptionalColumnAreOnlyNoted() {
        Cleaned cleaned = days("soon", "", "", "");

        assertThat(cleaned.column("day")).containsOnlyNulls().hasSize(4);
        assertThat(cleaned.notes()).contains("day: no value is taken from 1 cell that can't be read, as 'soon'.");
    }

    @Test
    void yearsAloneAreTheFirstOfJanuaryAndNoted() {
        Cleaned cleaned = days("2022", "2023", "NA");

        assertThat(cleaned.column("day")).containsExactly(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 1, 1), null);
        assertThat(cleaned.notes())
                .contains("day holds years alone: each is stored as 1 January of its year (date precision: year).");
        assertThat(days("2022", "2023-01-31").column("day")).containsExactly(null, LocalDate.of(2023, 1, 31));
        Cleaned moments = Cleaned.of(Schemas.one(Column.timestamp("day")), text("2022"));
        assertThat(moments.column("day")).containsExactly(LocalDateTime.of(2022, 1, 1, 0, 0));
    }

    @Test
    void whatIsNoDayOfTheCalendarIsRejected() {
        Cleaned cleaned = days("31/02/2020", "29/02/2020", "29/02/2021", "2021-13-01", "0001-01-01", "20240132");

        assertThat(cleaned.rows()).hasSize(1);
        assertThat(cleaned.rejects()).hasSize(5);
        assertThat(cleaned.rejects().get(0).issue().message()).isEqualTo("'31/02/2020' is not a day of the calendar.");
    }

    @Test
    void aRequiredDateThatCanNotBeReadRejectsItsRowAndNamesTheCell() {
        Cleaned cleaned = Cleaned.of(REQUIRED, "day,code\n2024-01-31,a\nxxx,b\n,c\nERROR,d\n");

        assertThat(cleaned.rules()).containsExactly("type:day", "required:day", "required:day");
        assertThat(cleaned.rejects().get(0).issue().value()).isEqualTo("xxx");
        assertThat(cleaned.rejects().get(0).issue().hint()).contains("2024-01-31");
        assertThat(cleaned.rejects().get(0).line()).isEqualTo(3);
        assertThat(cleaned.rejects().get(1).issue().value()).isNull();
        assertThat(cleaned.rejects().get(2).issue().value()).isEqualTo("ERROR");
        assertThat(cleaned.rejects().get(0).cells()).containsExactly("xxx", "b");
        assertThat(cleaned.notes()).noneMatch(note -> note.contains("no value is taken"));
    }

    @Test
    void timesAreKeptInTimestampsAndZonesLeftAside() {
        Cleaned cleaned = Cleaned.of(
                Schemas.one(Column.timestamp("day")),
                text("4/13/2016 21:05", "2024-01-31T10:00:00.5+02:00", "1/2/2016 12:30 AM", "1/2/2016 12:30 p.m."));

        assertThat(cleaned.column("day"))
                .containsExactly(
                        LocalDateTime.of(2016, 4, 13, 21, 5),
                        LocalDateTime.of(2024, 1, 31, 10, 0, 0, 500_000_000),
                        LocalDateTime.of(2016, 1, 2, 0, 30),
                        LocalDateTime.of(2016, 1, 2, 12, 30));
        assertThat(cleaned.notes())
                .contains("day: the time zone of 1 value is left aside; the clock counts as it is written.");
    }

    @Test
    void monthsHaveNamesInOtherLanguagesToo() {
        String[] cells = {
            "15. März 2026",
            "15 MRZ 2026",
            "15 mars 2026",
            "15-mar-2026",
            "15 marzo 2026",
            "15 maart 2026",
            "15 março 2026"
        };
        assertThat(days(cells).column("day")).hasSize(cells.length).containsOnly(LocalDate.of(2026, 3, 15));
        assertThat(days("1. Dez. 2025", "1 déc. 2025", "1 dic 2025", "1 août 2025", "1 Oktober 2025", "1 out 2025")
                        .column("day"))
                .containsExactly(
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2025, 8, 1),
                        LocalDate.of(2025, 10, 1),
                        LocalDate.of(2025, 10, 1));
    }

    @Test
    void namedZonesAreLeftAside() {
        String[] cells = {
            "Jan 1, 2022 12:00:00 AM PST",
            "2022-01-01 00:00:00 UTC",
            "2022-01-01 00:00 GMT",
            "2022-01-01 00:00 gmt -0800",
            "2022-01-01T00:00:00.0UTC+1",
            "1/1/2022 12:00 a.m. AEST",
            "1/1/2022 0:00 ast",
            "01.01.2022 00:00 MEZ",
            "2022-01-01 00:00:00 +01:00",
            "2022-01-01 00:00:00-0800",
            "Sat, 01 Jan 2022 00:00:00 EST",
            "Saturday, January 1, 2022 12:00 AM PT"
        };
        Cleaned cleaned = Cleaned.of(Schemas.one(Column.timestamp("day")), text(cells));

        assertThat(cleaned.column("day"))
                .hasSize(cells.length)
                .containsOnly(LocalDate.of(2022, 1, 1).atStartOfDay());
        assertThat(cleaned.notes())
                .contains("day: the time zone of 12 values is left aside; the clock counts as it is written.");
    }

    @Test
    void weekdaysInFrontAreReadOver() {
        Cleaned cleaned = days(
                DateOrder.DMY,
                "Tuesday, March 1, 2022",
                "TUE 01/03/2022",
                "Tues. 1 Mar 2022",
                "Mar 1, 2022",
                "mar. 01/03/2022",
                "mar 01 03 22",
                "Di., 01.03.2022",
                "Dienstag, 1. 3. 2022",
                "Di 20220301",
                "martedì 1/3/2022",
                "Dinsdag 01-03-2022",
                "Sa.,01.03.2022",
                "SÁBADO 1/3/22 0:00",
                "Tu,2022-03-01");

        assertThat(cleaned.column("day")).hasSize(14).containsOnly(LocalDate.of(2022, 3, 1));
        assertThat(days("Sun 01/02/2022", "Sun 01/16/2022").column("day"))
                .containsExactly(LocalDate.of(2022, 1, 2), LocalDate.of(2022, 1, 16));
    }

    @Test
    void whatMerelyBeginsWithAWeekdayIsNoDate() {
        for (String cell : List.of(
                "Sat",
                "Sat,",
                "Saturday ",
                "Sun 2022",
                "Sun 12",
                "Sunday 1/2",
                "Sunday Roast 01/02/2022",
                "Sunroof 01/02/2022",
                "Sun01/02/2022",
                "Sun-01/02/2022",
                "Sun. Sun. 01/02/2022",
                "Sun 01/02/2022 x",
                "Mon Jan",
                "Mon January Sale 2022",
                "M 01/02/2022",
                "Mon 123456789",
                "Thirsty Thursday",
                "sonnig",
                "123456789Mon 01/02/2022")) {
            assertThat(new DateFields().read(cell)).as(cell).isEqualTo(DateFields.Shape.NONE);
        }
    }

    @Test
    void whatOnlyResemblesADateIsNone() {
        for (String cell : List.of(
                "12",
                "123",
                "12345",
                "1/2",
                "1/2/3",
                "1/2/345",
                "1-2/2024",
                "1,2,2024",
                "2024-001-02",
                "2024-01-02 25:00",
                "2024-01-02 10:61",
                "2024-01-02 10",
                "2024-01-02x",
                "2024-01-02 13:00 PM",
                "2024-01-02 10:00 AX",
                "2024-01-02 10:00 +x",
                "2024-01-02 10:00 XYZ",
                "2024-01-02 10:00 ESTIMATE",
                "2024-01-02 10:00 EST+1",
                "2024-01-02 10:00 UTC+x",
                "2024-01-02 10:00 P.",
                "2024-01-02 10:00 AMT",
                "2024-01-02 PST",
                "3 Foo 2024",
                "3 Jan",
                "Jan 2024",
                "Jan 3",
                "Jan 300 2024",
                "Foo 3 2024",
                "Jan 3 202",
                "3 Jan 202",
                "2024 Jan 123",
                "123456789",
                "/",
                "12:30",
                "3 Jan 24 2",
                "2024-01-02 10:0a")) {
            Object read = new TemporalReader(new ColumnFormat(DateOrder.DMY, false, '.'), false).read(cell);
            assertThat(read).as(cell).isInstanceOf(Trouble.class);
        }
    }

    private static Cleaned days(String... cells) {
        return Cleaned.of(OPTIONAL, text(cells));
    }

    private static Cleaned days(DateOrder order, String... cells) {
        return Cleaned.of(Cleaned.with(Cleaned.request(OPTIONAL), Cleaned.dateOrder(order)), text(cells));
    }

    private static String text(String... cells) {
        return "code,day\n"
                + Arrays.stream(cells).map(cell -> "c,\"" + cell + "\"\n").collect(Collectors.joining());
    }
}
