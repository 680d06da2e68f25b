package io.aetherflow.lake;

import static io.aetherflow.lake.Rows.EVERY_TYPE;
import static io.aetherflow.lake.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.table.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbLakeTest {

    private static final String KEY = "lake/test/a/b.parquet";
    private static final List<String> ALL =
            EVERY_TYPE.columns().stream().map(column -> column.name()).toList();

    @TempDir
    Path folder;

    private final MemoryObjectStore store = new MemoryObjectStore();
    private DuckDbLake lake;

    @BeforeEach
    void open() {
        lake = new DuckDbLake(store, LakeSettings.in(folder.resolve("lake")));
    }

    @AfterEach
    void close() throws IOException {
        lake.close();
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void everyTypeComesBack() {
        write(
                row(
                        EVERY_TYPE,
                        1,
                        "a",
                        1L,
                        new BigDecimal("1.50"),
                        new BigDecimal("-0.0000000001"),
                        LocalDate.of(2024, 2, 29),
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123456000),
                        true),
                row(EVERY_TYPE, 2),
                row(
                        EVERY_TYPE,
                        3,
                        "",
                        Long.MIN_VALUE,
                        new BigDecimal("1E+3"),
                        new BigDecimal("9999999999999999999999999999.9999999999"),
                        LocalDate.of(-4, 1, 1),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        false));

        assertThat(read())
                .extracting(Rows::values)
                .containsExactly(
                        new Object[] {
                            "a",
                            1L,
                            new BigDecimal("1.5"),
                            new BigDecimal("-1E-10"),
                            LocalDate.of(2024, 2, 29),
                            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123456000),
                            true
                        },
                        Rows.nulls(7),
                        new Object[] {
                            "",
                            Long.MIN_VALUE,
                            new BigDecimal("1000"),
                            new BigDecimal("9999999999999999999999999999.9999999999"),
                            LocalDate.of(-4, 1, 1),
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            false
                        });
    }

    private List<ColumnProfile> write(Row... rows) {
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            for (Row row : rows) {
                writer.write(row);
            }
            return writer.finish(KEY);
        }
    }

    private List<Row> read() {
        List<Row> rows = new ArrayList<>();
        try (LakeTable table = lake.open(KEY, EVERY_TYPE).orElseThrow()) {
            table.forEach(ALL, row -> rows.add(Rows.copy(row)));
        }
        return rows;
    }
}
