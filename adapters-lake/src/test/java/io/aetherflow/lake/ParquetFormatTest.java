package io.aetherflow.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetFormatTest {

    @TempDir
    static Path folder;

    private static Engine engine;
    private static ParquetFormat format;

    @BeforeAll
    static void open() {
        engine = new Engine(LakeSettings.in(folder.resolve("writer")));
        format = new ParquetFormat(LakeSettings.in(folder.resolve("reader")));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        try (Stream<Path> left = Files.walk(folder.resolve("reader"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".parquet")))
                    .isEmpty();
        } catch (java.nio.file.NoSuchFileException e) {
            // Nothing was ever copied.
        }
    }

    @AfterAll
    static void close() throws SQLException {
        engine.close();
        format.close();
    }

    @Test
    void headerAndRecords() throws Exception {
        byte[] file = parquet("SELECT * FROM (VALUES (1, 'a', DATE '2024-01-31'), (2, NULL, NULL), (NULL, NULL, NULL),"
                + " (4, 'd', NULL)) t(id, \" name \", day)");

        try (RecordReader reader = open(file)) {
            assertThat(reader.facts().fileType()).isEqualTo("parquet");
            assertThat(reader.facts().header()).containsExactly("id", "name", "day");
            assertThat(reader.facts().headerLine()).isZero();
            assertThat(reader.facts().encoding()).isNull();
            assertThat(reader.facts().delimiter()).isNull();
            List<RawRecord> records = all(reader);
            assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 4L);
            assertThat(records)
                    .extracting(RawRecord::cells)
                    .containsExactly(List.of("1", "a", "2024-01-31"), List.of("2", "", ""), List.of("4", "d", ""));
            assertThat(reader.position()).isEqualTo(file.length);
            assertThat(reader.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1::tinyint | 1",
                "(-2)::smallint | -2",
                "3::integer | 3",
                "9223372036854775807 | 9223372036854775807",
                "255::utinyint | 255",
                "65535::usmallint | 65535",
                "4294967295::uinteger | 4294967295",
                "18446744073709551615::ubigint | 18446744073709551615",
                "1.50::decimal(10,4) | 1.5",
                "100::decimal(38,10) | 100",
                "0.0000000001::decimal(38,10) | 0.0000000001",
                "0.1::double | 0.1",
                "0.1::float | 0.1",
                "1e-7::double | 0.0000001",
                "1e20::double | 100000000000000000000",
                "123456789012345.25::double | 123456789012345.25",
                "'nan'::double | NaN",
                "'-inf'::double | -Infinity",
                "true | true",
                "date '2024-02-29' | 2024-02-29",
                "timestamp '2024-01-01 10:00:00' | 2024-01-01T10:00:00",
                "timestamp '2024-01-01 10:00:00.5' | 2024-01-01T10:00:00.5",
                "timestamp_ns '2024-01-01 10:00:00.123456789' | 2024-01-01T10:00:00.123456789",
                "timestamp_ms '2024-01-01 10:00:00.123' | 2024-01-01T10:00:00.123",
                "timestamptz '2024-01-01 10:00:00+02' | 2024-01-01T08:00:00Z",
                "time '10:11:12' | 10:11:12",
                "uuid '00000000-0000-0000-0000-000000000001' | 00000000-0000-0000-0000-000000000001",
                "blob 'abc' | abc",
                "blob '\\xFF\\x00' | FF00",
                "'a'::enum('a') | a",
                "[1, null] | [1,null]",
                "map {'k': 1.5} | {\"k\":1.5}",
                "[{k: 1}] | [{\"k\":1}]",
                "'{\"a\": 1}'::json | {\"a\": 1}",
                "' é\" x ' | ` é\" x `"
            })
    void cellsAreText(String expression, String expected) throws Exception {
        try (RecordReader reader = open(parquet("SELECT " + expression + " AS c"))) {
            assertThat(all(reader)).extracting(record -> record.cell(0)).containsExactly(expected);
        }
    }

    @Test
    void structsAreTakenApart() throws Exception {
        byte[] file =
                parquet("SELECT 1 AS id, {'customer': {'name': 'Ann', 'it''s': 2}, 'tags': ['a', 'b']} AS \"order\""
                        + " UNION ALL SELECT 2, NULL");

        try (RecordReader reader = open(file)) {
            assertThat(reader.facts().header())
                    .containsExactly("id", "order.customer.name", "order.customer.it's", "order.tags");
            assertThat(all(reader))
                    .extracting(RawRecord::cells)
                    .containsExactly(List.of("1", "Ann", "2", "[\"a\",\"b\"]"), List.of("2", "", "", ""));
        }
    }

    @Test
    void manyRowsKeepTheirOrder() throws Exception {
        try (RecordReader reader = open(parquet("SELECT range AS n FROM range(300000)"))) {
            long expected = 0;
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                assertThat(record.cell(0)).isEqualTo(String.valueOf(expected));
                expected++;
                assertThat(record.line()).isEqualTo(expected);
            }
            assertThat(expected).isEqualTo(300_000);
        }
    }

    @Test
    void noRowsAreNoRecords() throws Exception {
        try (RecordReader reader = open(parquet("SELECT 1 AS a WHERE false"))) {
            assertThat(reader.facts().header()).containsExactly("a");
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void filesAreToldByTheirFirstBytes() {
        assertThat(format.name()).isEqualTo("parquet");
        assertThat(format.recognises(bytes("PAR1..."))).isTrue();
        assertThat(format.recognises(bytes("PARE..."))).isTrue();
        assertThat(format.recognises(bytes("PARK"))).isFalse();
        assertThat(format.recognises(bytes("PAR"))).isFalse();
        assertThat(format.recognises(bytes("a,b,c"))).isFalse();
    }

    @Test
    void whatIsCutOffIsRefused() throws Exception {
        byte[] whole = parquet("SELECT range AS n FROM range(1000)");

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("damaged or cut off");
        assertThat(refusal(bytes("PAR1"))).contains("damaged or cut off");
        assertThat(refusal(bytes("PAR1\0\0\0\0PAR1"))).contains("damaged or cut off");
    }

    @Test
    void whatIsEncryptedIsRefused() throws Exception {
        Path file = folder.resolve("secret.parquet");
        try (DuckDBConnection connection = engine.apart()) {
            Engine.run(connection, "SET force_mbedtls_unsafe = 'true'");
            Engine.run(connection, "PRAGMA add_parquet_key('k', '0123456789112345')");
            Engine.run(
                    connection,
                    "COPY (SELECT 1 AS a) TO " + Sql.text(file.toString())
                            + " (FORMAT parquet, ENCRYPTION_CONFIG {footer_key: 'k'})");
        }

        assertThat(refusal(Files.readAllBytes(file)))
                .isEqualTo("The file upload.parquet is encrypted, so it can't be read.");
    }

    @Test
    void damagedPagesAreNotTakenForTheEnd() throws Exception {
        byte[] file = parquet("SELECT range AS n, md5(range::varchar) AS h FROM range(500000)");
        for (int i = file.length / 2; i < file.length / 2 + 400_000; i++) {
            file[i] ^= 0x5a;
        }

        assertThat(refusal(file)).matches("Record [0-9,]+ of upload.parquet .* damaged.*|.*damaged or cut off.*");
    }

    @Test
    void anyBrokenByteIsARefusalOrARecord() throws Exception {
        byte[] whole = parquet("SELECT range AS n, 'text ' || range % 10 AS t, {a: range} AS s FROM range(3000)");
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 3; j++) {
                int at = random.nextBoolean() ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(700);
                broken[Math.max(4, at)] = (byte) random.nextInt();
            }
            try (RecordReader reader = open(broken)) {
                all(reader);
            } catch (AetherException e) {
                assertThat(e.code()).isEqualTo(FailureCode.VALIDATION);
            }
        }
    }

    @Test
    void tooManyColumnsAreRefused() throws Exception {
        StringBuilder select = new StringBuilder("SELECT 0 AS c0");
        for (int i = 1; i <= 1000; i++) {
            select.append(", ").append(i).append(" AS c").append(i);
        }

        assertThat(refusal(parquet(select.toString()))).contains("more than 1,000 columns");
        assertThat(refusal(parquet("SELECT {a: 1, b: 2, c: 3} AS s"), new ParquetLimits(2, 100, 1 << 20, 100)))
                .contains("more than 2 columns");
    }

    @Test
    void aFewBytesThatClaimBillionsOfCellsAreRefused() throws Exception {
        byte[] bomb = parquet("SELECT 1 AS a FROM range(100000)");

        assertThat(bomb).hasSizeLessThan(5_000);
        assertThat(refusal(bomb, new ParquetLimits(10, 100, 199_999, 100))).contains("unpacks to far more");
    }

    @Test
    void pagesThatSwellAreRefused() throws Exception {
        byte[] bomb = parquet(
                "SELECT repeat('x', 10000) || range AS a FROM range(8000)", "COMPRESSION zstd, ROW_GROUP_SIZE 2048");

        assertThat(bomb.length).isLessThan(700_000);
        assertThat(refusal(bomb)).contains("unpacks to far more");
    }

    @Test
    void longCellsAreRefusedWithTheirRecord() throws Exception {
        byte[] file = parquet("SELECT * FROM (VALUES ('a'), (repeat('x', 2000000))) t(a)");

        assertThat(refusal(file)).isEqualTo("Record 2 of upload.parquet is longer than 1,048,576 characters.");
    }

    @Test
    void storageThatFailsIsNoRefusal() {
        FileSource source = new FileSource("upload.parquet", 4, () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThat(catchThrowableOfType(
                                AetherException.class, () -> format.open(source, ReadOptions.INFERRED, Vocabulary.NONE))
                        .code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
        FileSource unopened = new FileSource("upload.parquet", 4, () -> {
            throw new UncheckedIOException(new IOException("gone"));
        });
        assertThat(catchThrowableOfType(
                                AetherException.class,
                                () -> format.open(unopened, ReadOptions.INFERRED, Vocabulary.NONE))
                        .code())
                .isEqualTo(FailureCode.TRANSIENT_IO);
    }

    private byte[] parquet(String select) throws SQLException, IOException {
        return parquet(select, "COMPRESSION snappy");
    }

    private byte[] parquet(String select, String options) throws SQLException, IOException {
        Path file = folder.resolve("made.parquet");
        Files.deleteIfExists(file);
        try (DuckDBConnection connection = engine.connect()) {
            Engine.run(
                    connection,
                    "COPY (" + select + ") TO " + Sql.text(file.toString()) + " (FORMAT parquet, " + options + ")");
        }
        return Files.readAllBytes(file);
    }

    private RecordReader open(byte[] file) {
        return format.open(source(file), ReadOptions.INFERRED, Vocabulary.NONE);
    }

    private static FileSource source(byte[] file) {
        return new FileSource("upload.parquet", file.length, () -> new ByteArrayInputStream(file));
    }

    private static List<RawRecord> all(RecordReader reader) {
        List<RawRecord> records = new ArrayList<>();
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }

    private String refusal(byte[] file) {
        return refusal(file, ParquetLimits.DEFAULT);
    }

    private String refusal(byte[] file, ParquetLimits limits) {
        try (ParquetFormat strict = new ParquetFormat(LakeSettings.in(folder.resolve("strict")), limits)) {
            AetherException refused = catchThrowableOfType(AetherException.class, () -> {
                try (RecordReader reader = strict.open(source(file), ReadOptions.INFERRED, Vocabulary.NONE)) {
                    all(reader);
                }
            });
            assertThat(refused.code()).isEqualTo(FailureCode.VALIDATION);
            return refused.getMessage();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
