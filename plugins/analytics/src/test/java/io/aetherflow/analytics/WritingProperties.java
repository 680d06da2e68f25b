package io.aetherflow.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.kit.plugin.CsvText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;

class WritingProperties {

    private static final ReadOptions COMMA = new ReadOptions(null, ',', null, null, null, null, List.of(), Map.of());

    @Property(tries = 300, seed = "20261121")
    void everyCellReadsBackExactly(
            @ForAll @Size(3) List<@Chars({',', '"', '\n', '\r', ' '}) @CharRange(from = 'a', to = 'c') String> cells)
            throws IOException {
        StringWriter out = new StringWriter();
        CsvLine csv = new CsvLine(out);
        csv.write("row", "first", "second", "third");
        csv.write(1, cells.get(0), cells.get(1), cells.get(2));
        try (RecordReader reader = new CsvText().open(CsvText.source(out.toString()), COMMA, Vocabulary.NONE)) {
            assertThat(reader.next().cells()).containsExactly("1", cells.get(0), cells.get(1), cells.get(2));
            assertThat(reader.next()).isNull();
        }
    }

    @Example
    void factsKeepTheirOrderAndLeaveOutWhatIsNull() {
        assertThat(Facts.of("b", 1L).and("none", null).and("a", "x").map())
                .containsExactly(Map.entry("b", 1L), Map.entry("a", "x"));
        assertThat(Facts.of("none", null).map()).isEmpty();
    }
}
