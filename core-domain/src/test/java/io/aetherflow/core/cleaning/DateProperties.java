package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.table.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DateProperties {

    private static final List<String> DAY_FIRST = List.of(
            "dd/MM/yyyy",
            "d/M/yy",
            "d.M.yyyy",
            "d. M. yyyy",
            "dd-MM-yy",
            "d M yyyy",
            "d / M / yyyy",
            "EEE, dd.MM.yyyy",
            "EEEE d/M/yy");
    private static final List<String> MONTH_FIRST =
            List.of("MM/dd/yyyy", "M/d/yy", "M-d-yyyy", "M.d.yy", "EEE MM/dd/yyyy", "EEE., M/d/yy");
    private static final List<String> FIXED = List.of(
            "yyyy-MM-dd",
            "yyyy/M/d",
            "yyyy.MM.dd",
            "yyyyMMdd",
            "d MMM yyyy",
            "d-MMM-yy",
            "MMMM d, yyyy",
            "MMM d yyyy",
            "d MMMM yyyy",
            "dMMMyyyy",
            "yyyy-MMM-dd",
            "d. MMM. yyyy",
            "MMM-dd-yyyy",
            "EEEE, MMMM d, yyyy",
            "EEE, dd MMM yyyy",
            "EEE MMM d yyyy",
            "EEE yyyy-MM-dd");
    private static final List<String> CLOCKS = List.of(
            "",
            " HH:mm:ss.SSS",
            "'T'HH:mm:ss'Z'",
            " H:mm:ss",
            "'T'HH:mm:ss.SSSSSS",
            " h:mm:ss a",
            " HH:mm:ss '+02:00'",
            ", hh:mm:ssa",
            " HH:mm:ss 'UTC'",
            "'T'HH:mm:ss'-0530'",
            " h:mm:ss a 'PST'",
            " HH:mm:ss 'CEST'",
            " HH:mm:ss 'AEST'",
            "'T'HH:mm:ss'UTC+01:00'");

    @Property(tries = 1000, seed = "521719620")
    void dayFirst(
            @ForAll("moments") LocalDateTime moment,
            @ForAll @IntRange(max = 8) int style,
            @ForAll("clocks") String clock) {
        reads(moment, DAY_FIRST.get(style), clock, DateOrder.DMY);
    }

    @Property(tries = 1000, seed = "50006346562")
    void monthFirst(
            @ForAll("moments") LocalDateTime moment,
            @ForAll @IntRange(max = 5) int style,
            @ForAll("clocks") String clock) {
        reads(moment, MONTH_FIRST.get(style), clock, DateOrder.MDY);
    }

    @Property(tries = 200, seed = "33024280488")
    void yearFirstInTwoDigits(@ForAll("moments") LocalDateTime moment, @ForAll("clocks") String clock) {
        reads(moment, "yy/MM/dd", clock, DateOrder.YMD);
    }

    @Property(tries = 1500, seed = "17765960863")
    void whatCanNotBeMistakenIsReadUnderAnyOrder(
            @ForAll("moments") LocalDateTime moment,
            @ForAll @IntRange(max = 16) int style,
            @ForAll("clocks") String clock,
            @ForAll DateOrder order) {
        reads(moment, FIXED.get(style), clock, order);
    }

    @Property(tries = 2000, seed = "36034217902")
    void noTextBreaksTheReader(@ForAll("junk") String cell) {
        DateEvidence evidence = new DateEvidence();
        evidence.see(cell);
        Object read = new TemporalReader(new ColumnFormat(DateOrder.DMY, true, '.'), true).read(cell);

        assertThat(read).isInstanceOfAny(LocalDateTime.class, Trouble.class);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(0, 99L * 365 * 86_400)
                .map(second -> LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(second));
    }

    @Provide
    Arbitrary<String> clocks() {
        return Arbitraries.of(CLOCKS);
    }

    @Provide
    Arbitrary<String> junk() {
        return Arbitraries.strings()
                .withChars("0123456789/-.,: TZjanuryMAYPM+SsotE")
                .ofMinLength(1)
                .ofMaxLength(16)
                .filter(cell -> !Texts.trim(cell).isEmpty())
                .map(Texts::trim);
    }

    private static void reads(LocalDateTime moment, String day, String clock, DateOrder order) {
        String cell = moment.format(DateTimeFormatter.ofPattern(day + clock, Locale.ENGLISH));
        LocalDateTime expected = clock.isEmpty() ? moment.toLocalDate().atStartOfDay() : moment;
        ColumnFormat format = new ColumnFormat(order, false, '.');

        assertThat(format.reader(Column.timestamp("moment")).read(cell))
                .as(cell)
                .isEqualTo(expected);
        assertThat(format.reader(Column.date("day")).read(cell)).as(cell).isEqualTo(LocalDate.from(moment));
    }
}
