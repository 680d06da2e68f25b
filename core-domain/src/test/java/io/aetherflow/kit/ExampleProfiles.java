package io.aetherflow.kit;

import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Quality;
import io.aetherflow.core.profile.RowCounts;
import io.aetherflow.core.profile.ValueCount;
import io.aetherflow.core.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Profiles and mappings with something in every field. */
final class ExampleProfiles {

    private ExampleProfiles() {}

    static Profile of(UUID datasetId, LoadReport report) {
        NumberProfile numbers = new NumberProfile(
                new BigDecimal("1.5"),
                null,
                new BigDecimal("1.25"),
                new BigDecimal("1.50"),
                new BigDecimal("1.75"),
                1,
                List.of(new HistogramBin(BigDecimal.ONE, BigDecimal.TEN, report.accepted())));
        ColumnProfile amount = new ColumnProfile(
                "amount", ColumnType.MONEY, 2, 3, "-1.10", "2", 0, List.of(new ValueCount("2", 1)), numbers);
        ColumnProfile note =
                new ColumnProfile("note", ColumnType.TEXT, report.accepted(), 0, null, null, 0, List.of(), null);
        RowCounts rows = new RowCounts(report.read(), report.accepted(), report.duplicates());
        return Quality.judge(datasetId, report.loadId(), rows, List.of(amount, note));
    }

    static RememberedMapping mapping(List<String> header, String column) {
        Map<String, Optional<String>> columns = new LinkedHashMap<>();
        header.forEach(name -> columns.put(name, Optional.empty()));
        columns.put(header.get(header.size() - 1), Optional.of(column));
        return new RememberedMapping(
                "toys_orders",
                header,
                new HeaderMapping(columns),
                column.equals("tax") ? DateOrder.MDY : null,
                column.equals("tax") ? ',' : null,
                Instant.parse("2026-01-02T03:04:05.678901Z"));
    }
}
