package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.TableSchema;
import io.aetherflow.kit.Examples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedDatasetTest {

    private static final TableSchema SENT = TableSchema.named("toys_sent")
            .columns(Column.timestamp("ordered_at"), Column.date("sent_on"), Column.text("toy"))
            .timeline("ordered_at", "sent_on")
            .build();
    private static final InstalledPlugin TOYS = new InstalledPlugin(new Toys(), "toys", "1");

    private record Toys() implements DepartmentPlugin {

        @Override
        public Department department() {
            return Department.of("toys", "Toys");
        }

        @Override
        public List<TableSchema> schemas() {
            return List.of(SENT);
        }
    }

    private static Dataset dataset(TableSchema schema) {
        DepartmentId toys = new DepartmentId("toys");
        Dataset dataset = Examples.dataset(toys, Examples.upload(toys, Examples.id(), Examples.fingerprint()));
        return new Dataset(
                dataset.id(),
                toys,
                dataset.upload(),
                dataset.status(),
                Examples.report(Examples.id(), schema, 4),
                null,
                1,
                dataset.createdAt(),
                dataset.updatedAt());
    }

    private static ColumnProfile column(String name, ColumnType type, long nulls, String min, String max) {
        return new ColumnProfile(name, type, nulls, 2, min, max, 0, List.of(), null);
    }

    private static DatedDataset dated(ColumnProfile... columns) {
        Profile profile =
                new Profile(Examples.id(), Examples.id(), 4, 0, BigDecimal.ONE, "1", List.of(), List.of(columns));
        return DatedDataset.of(dataset(SENT), TOYS, profile);
    }

    private static ColumnProfile ordered(long nulls) {
        return column("ordered_at", ColumnType.TIMESTAMP, nulls, "2025-01-31T23:59:59", "2025-02-02T00:00:00.5");
    }

    private static ColumnProfile sent(long nulls) {
        return column("sent_on", ColumnType.DATE, nulls, "2025-03-01", "2025-03-04");
    }

    @Test
    void theColumnThatFewestRowsLackTellsTheTime() {
        assertThat(dated(ordered(1), sent(0)).axis().column()).isEqualTo("sent_on");
        assertThat(dated(ordered(1), sent(1)).axis().column()).isEqualTo("ordered_at");
        assertThat(dated(sent(3)).axis().column()).isEqualTo("sent_on");
    }

    @Test
    void theSpanIsItsFirstAndLastDay() {
        assertThat(dated(sent(0)).span()).isEqualTo(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 4)));
        assertThat(dated(ordered(0)).span()).isEqualTo(new Period(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 2)));
    }

    @Test
    void withoutDatesThereIsNoPeriod() {
        Period any = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        DatedDataset dateless = dated(column("sent_on", ColumnType.DATE, 4, null, null));
        assertThat(dateless.axis()).isNull();
        assertThat(dateless.mayHave(any)).isFalse();
        assertThat(dateless.shortcoming(any))
                .hasValueSatisfying(
                        why -> assertThat(why).endsWith("has no dates, so that it has no part in a period."));
    }

    @Test
    void aSchemaThatIsGoneHasNoPeriods() {
        TableSchema gone =
                TableSchema.named("toys_gone").columns(Column.date("day")).build();
        assertThat(DatedDataset.of(dataset(gone), TOYS, null).axis()).isNull();
    }

    @Test
    void whatWasLoadedBeforeThereWereProfilesIsReadAndComparedWithNothing() {
        Period any = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        DatedDataset old = DatedDataset.of(dataset(SENT), TOYS, null);
        assertThat(old.axis().column()).isEqualTo("ordered_at");
        assertThat(old.span()).isNull();
        assertThat(old.mayHave(any)).isTrue();
        assertThat(old.shortcoming(any)).isEmpty();
        assertThat(old.incomparable(any))
                .hasValueSatisfying(why -> assertThat(why).contains("was loaded before its days were noted"));
    }
}
