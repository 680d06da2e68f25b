package io.aetherflow.lake;

import static io.aetherflow.lake.Rows.EVERY_TYPE;
import static io.aetherflow.lake.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LakeTable;
import io.aetherflow.core.dataset.Period;
import io.aetherflow.core.dataset.Slice;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.memory.MemoryObjectStore;
import io.aetherflow.core.table.QueryResult;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final String KEY = "lake/test/a/b.parquet";

    @TempDir
    static Path folder;

    private static DuckDbLake lake;
    private static LakeTable table;

    @BeforeAll
    static void open() {
        lake = new DuckDbLake(new MemoryObjectStore(), LakeSettings.in(folder).longestQuery(Duration.ofSeconds(2)));
        try (Lake.Writer writer = lake.begin(Rows.load(EVERY_TYPE))) {
            writer.write(
                    row(EVERY_TYPE, 1, "a", 1L, new BigDecimal("0.10"), new BigDecimal("2"), day(1), noon(1), true));
            writer.write(row(EVERY_TYPE, 2, "b", Long.MAX_VALUE, null, new BigDecimal("3.5"), day(2), noon(2), false));
            writer.write(row(EVERY_TYPE, 3, "a", Long.MAX_VALUE, null, null, null, null, null));
            writer.finish(KEY);
        }
        table = lake.open(KEY, EVERY_TYPE).orElseThrow();
    }

    @AfterAll
    static void close() {
        table.close();
        lake.close();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }

    private static LocalDateTime noon(int day) {
        return day(day).atTime(12, 0);
    }

    @Test
    void answersAreTyped() {
        QueryResult answer = table.sql("select *, row_no * 2 as twice from dataset where row_no = 1");

        assertThat(answer.columns())
                .containsExactly(
                        "text", "whole", "decimal", "money", "day", "moment", "flag", "row_no", "source_line", "twice");
        assertThat(answer.rows())
                .containsExactly(List.of(
                        "a", 1L, new BigDecimal("0.1"), new BigDecimal("2"), day(1), noon(1), true, 1L, 2L, 2L));
    }

    @Test
    void ofASliceOnlyItsRowsCanBeAsked() {
        Slice second = new Slice("moment", new Period(day(2), day(9)));
        try (LakeTable slice = lake.open(KEY, EVERY_TYPE, second).orElseThrow()) {
            assertThat(slice.sql("select text, row_no from dataset").rows()).containsExactly(List.of("b", 2L));
            assertThat(slice.sql("with everything as (select * from dataset) select count(*) from everything")
                            .rows())
                    .containsExactly(List.of(1L));
        }
    }

    @Test
    void sumsAreLongWhereTheyFit() {
        assertThat(table.sql("select sum(whole) from dataset where row_no = 1").rows())
                .containsExactly(List.of(1L));
        assertThat(table.sql("select sum(whole) from dataset").rows())
                .containsExactly(List.of(new BigDecimal("18446744073709551615")));
        assertThat(table.sql("select sum(money) m, avg(money), count(*) from dataset")
                        .rows())
                .containsExactly(List.of(new BigDecimal("5.5"), new BigDecimal("2.75"), 3L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1::tinyint | 1",
                "1::smallint | 1",
                "1::integer | 1",
                "1::utinyint | 1",
                "1::usmallint | 1",
                "1::uinteger | 1",
                "1::ubigint | 1",
                "1::hugeint | 1",
                "1::uhugeint | 1",
                "18446744073709551615::ubigint | 18446744073709551615",
                "0.1::float | 0.1",
                "0.1::double | 0.1",
                "'nan'::double | null",
                "'inf'::float | null",
                "1e20::double | 100000000000000000000",
                "[1, null] | [1, NULL]",
                "{a: 1} | {'a': 1}",
                "time '10:11:12' | 10:11:12",
                "interval 2 days | 2 days",
                "uuid '00000000-0000-0000-0000-000000000001' | 00000000-0000-0000-0000-000000000001",
                "'\\x41'::blob | A",
                "timestamp_s '2024-01-01 10:11:12' | 2024-01-01T10:11:12",
                "timestamptz '2024-01-01 10:11:12+00' | 2024-01-01 10:11:12+00",
                "null | null",
                "true | true"
            })
    void everyTypeOfTheEngineHasOneOfTheHouse(String expression, String expected) {
        assertThat(String.valueOf(
                        table.sql("select " + expression).rows().get(0).get(0)))
                .isEqualTo(expected);
    }

    @Test
    void orderAndNamesOfTheQuestionAreKept() {
        QueryResult answer = table.sql("select text as \"A b\", row_no, row_no from dataset order by row_no desc");

        assertThat(answer.columns()).containsExactly("A b", "row_no", "row_no");
        assertThat(answer.rows()).extracting(row -> row.get(1)).containsExactly(3L, 2L, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;",
                "select 1 -- done",
                "select 1; -- done",
                " ; select 1 ;; ",
                "select 1 /* ; */",
                "from dataset select 1 limit 1",
                "with a as (select 1 x) select x from a",
                "with recursive a(x) as (select 1 union all select x + 1 from a where x < 0) select x from a",
                "values (1)",
                "select 1 union select 1",
                "select (select count(*) from dataset) - 2",
                "select * from range(1, 2)",
                "select unnest([1])",
                "with a as materialized (select 1 x) select x from a b",
                "select ';' = ';' and 1 = 1 from dataset limit 1"
            })
    void oneSelectIsOneSelectHoweverItIsWritten(String select) {
        assertThat(table.sql(select).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from read_text('/etc/passwd')",
                "select * from glob('/etc/*')",
                "select * from read_parquet('/etc/hosts')",
                "select * from parquet_metadata('x')",
                "select * from read_blob('/etc/passwd')",
                "copy dataset to 'x.csv'",
                "copy (select 1) to '/tmp/x.parquet'",
                "attach ':memory:' as z",
                "attach 'x.db'",
                "install httpfs",
                "load httpfs",
                "pragma version",
                "pragma database_list",
                "set memory_limit = '1GB'",
                "reset memory_limit",
                "select 1; select 2",
                "select 1; drop view dataset",
                "drop view dataset",
                "create table x as select 1",
                "insert into dataset values (1)",
                "delete from dataset",
                "update dataset set whole = 1",
                "with x as (delete from dataset returning *) select * from x",
                "explain select 1",
                "describe dataset",
                "summarize dataset",
                "show tables",
                "select * from (show tables)",
                "select * from information_schema.tables",
                "select * from duckdb_views()",
                "select * from duckdb_settings()",
                "select * from pragma_version()",
                "select current_setting('temp_directory')",
                "select getenv('HOME')",
                "select * from query('select 1')",
                "select * from query_table('dataset')",
                "select repeat('x', 500000000)",
                "select * from sqlite_master",
                "select * from main.dataset2",
                "select * from temp.dataset",
                "select * from other.main.dataset",
                "call pragma_version()",
                "export database 'x'",
                "import database 'x'",
                "checkpoint",
                "use main",
                "begin",
                "vacuum",
                "",
                "   ",
                ";",
                "-- nothing",
                "selec 1",
                "select",
                "select (",
                "select nothing from dataset",
                "select 1/*",
                "select text + 1 from dataset",
                "select * from main.dataset",
                "prepare a as select 1",
                "execute a",
                "create macro m() as 1",
                "create secret (type s3)",
                "detach dataset"
            })
    void anythingElseIsRefusedInWords(String question) {
        assertThatThrownBy(() -> table.sql(question)).isInstanceOfSatisfying(AetherException.class, e -> {
            assertThat(e.code()).isEqualTo(FailureCode.INVALID_REQUEST);
            assertThat(e.getMessage()).startsWith("The question ").doesNotContain(folder.toString());
        });
        assertThat(table.sql("select count(*) from dataset").rows()).containsExactly(List.of(3L));
    }

    @Test
    void theEngineItselfIsLockedUp() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a\n1\n");
        try (Engine engine = new Engine(LakeSettings.in(folder));
                var connection = engine.apart()) {
            Path parquet = folder.resolve("one.parquet");
            Engine.run(connection, "COPY (SELECT 1 AS row_no, 1 AS source_line) TO " + Sql.text(parquet.toString()));
            try (Sandbox sandbox = Sandbox.over(Projection.of(connection, parquet, EVERY_TYPE, null), engine)) {
                for (String attempt : List.of(
                        "select * from read_csv(" + Sql.text(other.toString()) + ")",
                        "select * from glob('" + folder + "/*')",
                        "copy (select 1) to " + Sql.text(folder.resolve("x").toString()),
                        "copy (select 1) to " + Sql.text(parquet.toString()),
                        "attach " + Sql.text(folder.resolve("x.db").toString()),
                        "set enable_external_access = true",
                        "set allowed_paths = ['/etc/passwd']",
                        "set memory_limit = '10GB'",
                        "install httpfs",
                        "load httpfs")) {
                    assertThatThrownBy(() -> Engine.run(sandbox.connection(), attempt))
                            .as(attempt)
                            .isInstanceOf(java.sql.SQLException.class);
                }
            }
        }
    }

    @Test
    void theAnswerIsBounded() {
        assertThat(table.sql("select * from range(20000)").rows()).hasSize(LakeTable.MOST_ROWS);
        assertThat(refusal("select lpad('x', 100000, 'y')")).contains("longer than");
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        assertThat(refusal("select count(*) from range(1000000) a, range(1000000) b where a.range * b.range = 7"))
                .isEqualTo("The question took longer than 2 seconds.");
        assertThat(table.sql("select 1").rows()).hasSize(1);
    }

    @Test
    void aQuestionHasALimitedLength() {
        assertThat(refusal("select " + "1 + ".repeat(10_000) + "1")).contains("longer than");
        assertThat(refusal("select " + "(".repeat(10_000) + "1" + ")".repeat(10_000)))
                .startsWith("The question ");
    }

    @Test
    void pathsAreNotTold() {
        assertThat(refusal("select '/home/someone/x'::integer")).doesNotContain("someone");
    }

    private static String refusal(String question) {
        return catchThrowableOfType(AetherException.class, () -> table.sql(question))
                .getMessage();
    }
}
