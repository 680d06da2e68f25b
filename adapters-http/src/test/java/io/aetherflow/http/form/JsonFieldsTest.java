package io.aetherflow.http.form;

import static io.aetherflow.http.form.FieldsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.aetherflow.core.dataset.DateOrder;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.http.view.ReadOptionsView;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

    private static final int MOST = 10_000;
    private static final String LONGEST = "x".repeat(10_000);

    private final JsonFields fields =
            new JsonFields(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));

    private ReadOptions read(String json) {
        return fields.options("{" + json.replace('\'', '"') + "}");
    }

    private static Map<String, String> entries(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "c" + i, i -> "v"));
    }

    @Test
    void whatIsNotSentIsInferred() {
        assertThat(fields.mapping((String) null)).isEqualTo(HeaderMapping.INFERRED);
        assertThat(fields.mapping("null")).isEqualTo(HeaderMapping.INFERRED);
        assertThat(fields.options((String) null)).isEqualTo(ReadOptions.INFERRED);
        assertThat(fields.options("null")).isEqualTo(ReadOptions.INFERRED);
        assertThat(read("")).isEqualTo(ReadOptions.INFERRED);
        assertThat(read("'encoding':' ','delimiter':'','decimal':'','sheet':''"))
                .isEqualTo(ReadOptions.INFERRED);
    }

    @Test
    void aMappingSaysForEachHeaderItsColumnOrNone() {
        assertThat(fields.mapping("{\"Betrag\":\" amount \",\"Notiz\":null,\"Rest\":\"\"}")
                        .columns())
                .isEqualTo(
                        Map.of("Betrag", Optional.of("amount"), "Notiz", Optional.empty(), "Rest", Optional.empty()));
        refused("mapping", "U+0007", () -> JsonFields.mapping(Map.of("a\u0007", "amount")));
        refused("mapping", "longer than 10000", () -> JsonFields.mapping(Map.of(LONGEST + "x", "amount")));
        assertThat(JsonFields.mapping(entries(MOST)).columns()).hasSize(MOST);
        refused("mapping", "more than 10000", () -> JsonFields.mapping(entries(MOST + 1)));
    }

    @Test
    void everyOptionIsRead() {
        assertThat(read("'encoding':'latin1','delimiter':';','decimal':',','date_order':'dmy','sheet':'March',"
                        + "'header_row':3,'null_tokens':['-',null],'constants':{'currency':'EUR','unit':null}"))
                .isEqualTo(new ReadOptions(
                        "ISO-8859-1",
                        ';',
                        ',',
                        DateOrder.DMY,
                        "March",
                        3,
                        List.of("-", ""),
                        Map.of("currency", "EUR")));
        assertThat(read("'delimiter':'\\t','decimal':'.','header_row':1"))
                .isEqualTo(new ReadOptions(null, '\t', '.', null, null, 1, List.of(), Map.of()));
    }

    @Test
    void anOptionThatMeansNothingIsRefusedByItsName() {
        refused("options.encoding", "no character set", () -> read("'encoding':'klingon'"));
        refused("options.delimiter", "must be one character", () -> read("'delimiter':';;'"));
        refused("options.delimiter", "U+0007", () -> read("'delimiter':'\\u0007'"));
        refused("options.decimal", "must be '.' or ','", () -> read("'decimal':';'"));
        refused("options.date_order", "no value of", () -> read("'date_order':'ydm'"));
        refused("options.sheet", "U+0007", () -> read("'sheet':'a\\u0007'"));
        refused("options.header_row", "the first one is 1", () -> read("'header_row':0"));
        refused("options.null_tokens", "U+0007", () -> read("'null_tokens':['\\u0007']"));
        refused("options.constants", "U+0007", () -> read("'constants':{'a':'\\u0007'}"));
        refused("options.constants", "U+0007", () -> read("'constants':{'\\u0007':'a'}"));
        refused("options.constants", "longer than 10000", () -> read("'constants':{'a':'" + LONGEST + "x'}"));
    }

    @Test
    void listsHaveAnEnd() {
        assertThat(read("'null_tokens':[" + tokens(MOST) + "]").nullTokens()).hasSize(MOST);
        refused("options.null_tokens", "more than 10000", () -> read("'null_tokens':[" + tokens(MOST + 1) + "]"));
        Map<String, String> many = new HashMap<>(entries(MOST + 1));
        refused(
                "options.constants",
                "more than 10000",
                () -> read("'constants':" + new ObjectMapper().writeValueAsString(many)));
        many.remove("c0");
        assertThat(JsonFields.options(view(many)).constants()).hasSize(MOST);
    }

    private static String tokens(int count) {
        return String.join(",", Collections.nCopies(count, "'n'"));
    }

    private static ReadOptionsView view(Map<String, String> constants) {
        return new ReadOptionsView(null, null, null, null, null, null, null, constants);
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsField() {
        assertThatThrownBy(() -> fields.options("{")).isInstanceOfSatisfying(AetherException.class, refusal -> {
            assertThat(refusal.failure().details()).containsEntry("form_field", "options");
            assertThat(refusal).hasMessageContaining("'options'");
        });
        assertThatThrownBy(() -> fields.mapping("[]"))
                .isInstanceOfSatisfying(
                        AetherException.class,
                        refusal -> assertThat(refusal.failure().details()).containsEntry("form_field", "mapping"));
    }
}
