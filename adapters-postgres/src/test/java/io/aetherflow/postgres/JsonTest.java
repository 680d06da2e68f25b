package io.aetherflow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.insight.Driver;
import io.aetherflow.core.profile.ColumnProfile;
import io.aetherflow.core.profile.HistogramBin;
import io.aetherflow.core.profile.NumberProfile;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Quality;
import io.aetherflow.core.profile.RowCounts;
import io.aetherflow.core.profile.ValueCount;
import io.aetherflow.core.table.ColumnType;
import io.aetherflow.kit.Examples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stored formats: a change here would strand what is in databases already. */
class JsonTest {

    @Test
    void aMappingKeepsTheOrderOfTheFile() {
        String json = Json.write(Examples.mapping());
        assertThat(json)
                .isEqualTo("[{\"header\":\"Produit\",\"column\":\"label\"},"
                        + "{\"header\":\"Amount (£)\",\"column\":\"amount\"},"
                        + "{\"header\":\"Unused\",\"column\":null},"
                        + "{\"header\":\"A \\\"date\\\"\",\"column\":\"sold_on\"}]");
        assertThat(Json.read(json, HeaderMapping.class).columns().keySet())
                .containsExactlyElementsOf(Examples.mapping().columns().keySet());
    }

    @Test
    void decimalsAreExactStrings() {
        Driver driver = new Driver("d", "m", new BigDecimal("1.10"), new BigDecimal("1E-30"));
        String json = Json.write(driver);
        assertThat(json)
                .isEqualTo("{\"dimension\":\"d\",\"member\":\"m\",\"contribution\":\"1.10\",\"share\":\"1E-30\"}");
        assertThat(Json.read(json, Driver.class)).isEqualTo(driver);
    }

    @Test
    void aFailureHasTheNamesOfItsParts() {
        assertThat(Json.write(
                        Failure.of(FailureCode.VALIDATION, "No", "Mend it").with("line", 7)))
                .isEqualTo(
                        "{\"code\":\"VALIDATION\",\"message\":\"No\",\"hint\":\"Mend it\",\"details\":{\"line\":7}}");
        Failure read = Json.read(
                "{\"code\":\"VALIDATION\",\"message\":\"No\",\"details\":{\"line\":7},\"later\":true}", Failure.class);
        assertThat(read.hint()).isNull();
        assertThat(read.details()).isEqualTo(Map.of("line", 7L));
    }

    @Test
    void optionsAndReportsReadBack() {
        assertThat(Json.read(Json.write(Examples.options()), ReadOptions.class)).isEqualTo(Examples.options());
        assertThat(Json.read(Json.write(ReadOptions.INFERRED), ReadOptions.class))
                .isEqualTo(ReadOptions.INFERRED);
        LoadReport report = Examples.report(Examples.id(), Examples.schema(Examples.department()), 5);
        assertThat(Json.read(Json.write(report), LoadReport.class)).isEqualTo(report);
    }

    @Test
    void theCharacterThatPostgresCanNotHoldIsReplaced() {
        assertThat(Json.write(Map.of("a\0b", List.of("\0", "\\u0000"))))
                .isEqualTo("{\"a\uFFFDb\":[\"\uFFFD\",\"\\\\u0000\"]}");
        assertThat(Columns.storable("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(Columns.storable(null)).isNull();
    }

    @Test
    void whatIsNotJsonIsADefect() {
        assertThatThrownBy(() -> Json.read("{", Failure.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Json.write(new Object() {
                    @SuppressWarnings("unused")
                    public Object getSelf() {
                        throw new IllegalArgumentException();
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Json.readOrNull(null, Failure.class)).isNull();
        assertThat(Json.writeOrNull(null)).isNull();
    }

    /** Migrations write these by hand for what was uploaded before there were versions. */
    @Test
    void anUploadHasTheNamesOfItsParts() {
        Upload upload = Examples.upload(Examples.department().id(), Examples.id(), Examples.fingerprint());
        String json = Json.write(List.of(upload));
        assertThat(Json.read(json, Upload[].class)).containsExactly(upload);
        assertThat(Json.read(json, Map[].class)[0])
                .containsOnlyKeys(
                        "uploaderId",
                        "name",
                        "description",
                        "fileName",
                        "fileType",
                        "object",
                        "schema",
                        "mapping",
                        "options",
                        "policy",
                        "fingerprint")
                .containsEntry("policy", upload.policy().name());
    }

    @Test
    void aProfileReadsBackWithExactNumbers() {
        NumberProfile numbers = new NumberProfile(
                new BigDecimal("12345678901234567890.1234567890"),
                new BigDecimal("1E-30"),
                new BigDecimal("1.10"),
                new BigDecimal("0E+3"),
                BigDecimal.TEN,
                Long.MAX_VALUE,
                List.of(new HistogramBin(BigDecimal.ZERO, BigDecimal.ONE, 7)));
        ColumnProfile column = new ColumnProfile(
                "a", ColumnType.DECIMAL, 0, 7, "-1", "1", 0, List.of(new ValueCount("\"", 7)), numbers);
        Profile profile = Quality.judge(Examples.id(), Examples.id(), new RowCounts(9, 7, 1), List.of(column));
        assertThat(Json.read(Json.write(profile), Profile.class)).isEqualTo(profile);
    }
}
