package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKeysTest {

    @ParameterizedTest
    @CsvSource({
        "orders.csv,orders.csv",
        "../../etc/passwd,passwd",
        "'C:\\Users\\ann\\Q1 sales.csv',Q1 sales.csv",
        ".hidden,hidden",
        "..,upload",
        "'a<b>:\"|?*.csv',a_b______.csv",
        "Umsätze März.csv,Umsätze März.csv"
    })
    void namesLoseWhatCouldHarm(String sent, String kept) {
        assertThat(ObjectKeys.fileName(sent)).isEqualTo(kept);
    }

    @Test
    void controlCharactersGo() {
        assertThat(ObjectKeys.fileName("a\u0000b\n.csv")).isEqualTo("ab.csv");
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(ObjectKeys.fileName("é".repeat(300) + ".csv")).isEqualTo("é".repeat(98) + ".csv");
        assertThat(ObjectKeys.fileName("x".repeat(300) + ".csv")).isEqualTo("x".repeat(196) + ".csv");
    }

    @Property(seed = "61514814685")
    void everyNameFitsAFileSystem(@ForAll String sent) {
        String name = ObjectKeys.fileName(sent);
        assertThat(name).isNotEmpty().doesNotContain("/", "\\", "\0").isNotIn(".", "..");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(ObjectKeys.fileName(name)).isEqualTo(name);
    }
}
