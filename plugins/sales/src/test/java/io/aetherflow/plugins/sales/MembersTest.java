package io.aetherflow.plugins.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {

    @Test
    void monthsInAnyOrderAddUpToTheirWindows() {
        Members members = new Members();
        members.add("a", LocalDate.of(2024, 3, 9), new BigDecimal("3"));
        members.add("a", LocalDate.of(2023, 3, 31), new BigDecimal("1"));
        members.add("a", LocalDate.of(2024, 1, 1), new BigDecimal("2"));
        members.add("a", LocalDate.of(2029, 1, 1), new BigDecimal("50"));
        members.add("a", LocalDate.of(2023, 2, 1), new BigDecimal("4"));
        members.add("b", LocalDate.of(2020, 1, 1), new BigDecimal("9"));
        List<MemberChange> changes =
                members.changes(new Members.Windows(YearMonth.of(2023, 1), YearMonth.of(2024, 1), 3));
        assertThat(changes).containsExactly(new MemberChange("a", new BigDecimal("5"), new BigDecimal("5"), 2, 2));
        assertThat(members.comparable()).isTrue();
        assertThat(members.totals().total()).isEqualByComparingTo("69");
    }
}
