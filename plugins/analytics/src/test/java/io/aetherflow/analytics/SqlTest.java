package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void noTextBreaksOutOfItsLiteral() {
        assertThat(Sql.text("O'Brien \\ --")).isEqualTo("'O''Brien \\ --'");
        assertThat(Sql.texts(List.of("a", "b'"))).isEqualTo("('a', 'b''')");
    }

    @Test
    void daysAreLiterals() {
        assertThat(Sql.between("d", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
                .isEqualTo("d BETWEEN DATE '2024-02-01' AND DATE '2024-02-29'");
    }

    @Test
    void periodsBeginWhereTheCalendarSays() {
        assertThat(Sql.start(Grain.DAY, DayOfWeek.MONDAY, "d")).isEqualTo("d");
        assertThat(Sql.start(Grain.WEEK, DayOfWeek.MONDAY, "d")).isEqualTo("CAST(date_trunc('week', d) AS DATE)");
        assertThat(Sql.start(Grain.WEEK, DayOfWeek.SUNDAY, "d"))
                .isEqualTo("CAST(date_trunc('week', d - INTERVAL '6' DAY) + INTERVAL '6' DAY AS DATE)");
        assertThat(Sql.start(Grain.MONTH, DayOfWeek.SUNDAY, "d")).isEqualTo("CAST(date_trunc('month', d) AS DATE)");
    }
}
