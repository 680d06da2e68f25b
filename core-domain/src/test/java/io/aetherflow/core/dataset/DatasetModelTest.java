package io.aetherflow.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aetherflow.kit.Examples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetModelTest {

    @Test
    void aReportThatDoesNotAddUpIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(10, 7, 2))
                .withMessageContaining("read 10 is not accepted 7 + rejected 2");
        assertThat(report(9, 7, 2).read()).isEqualTo(9);
    }

    private static LoadReport report(long read, long accepted, long rejected) {
        return new LoadReport(
                Examples.id(),
                "toys_sold",
                1,
                "toys",
                "1.0",
                "csv",
                read,
                accepted,
                rejected,
                0,
                Map.of(),
                null,
                HeaderMapping.INFERRED,
                ReadOptions.INFERRED,
                List.of(),
                3,
                5);
    }

    @Test
    void aMappingKeepsTheFilesOrderAndItself() {
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        columns.put("Zeta", Optional.of("z"));
        columns.put("Alpha", Optional.empty());
        HeaderMapping mapping = new HeaderMapping(columns);
        columns.clear();
        assertThat(mapping.columns().keySet()).containsExactly("Zeta", "Alpha");
    }

    @Test
    void aRecordIsBlankWhereNoCellHoldsAnything() {
        assertThat(record("", " ", "\t\u2003").blank()).isTrue();
        assertThat(record().blank()).isTrue();
        assertThat(record("", "x").blank()).isFalse();
    }

    @Test
    void aRecordHandsOutItsCells() {
        RawRecord record = record("a", "b");
        assertThat(record.line()).isEqualTo(5);
        assertThat(record.size()).isEqualTo(2);
        assertThat(record.cell(1)).isEqualTo("b");
        assertThat(record.cells()).containsExactly("a", "b");
    }

    private static RawRecord record(String... cells) {
        return new RawRecord(5, cells);
    }
}
