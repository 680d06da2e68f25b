package io.aetherflow.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.kit.plugin.PluginRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers that real exports have, and what each must be read as. */
class SchemaChoiceTest {

    private static final PluginRunner FINANCE = new PluginRunner(new FinancePlugin());

    @ParameterizedTest
    @MethodSource("headers")
    void isReadAsWhatItIs(String line) {
        int bar = line.indexOf('|');
        String wanted = line.substring(0, bar).strip();

        Outcome<FilePlan> plan = FINANCE.plan(line.substring(bar + 1).strip());

        String found = plan.refusal().isPresent()
                ? "refused"
                : plan.orElseThrow().schema().name().replace("finance_", "");
        assertThat(found).isEqualTo(wanted);
    }

    static Stream<String> headers() throws IOException {
        try (InputStream in = SchemaChoiceTest.class.getResourceAsStream("/headers.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList().stream();
        }
    }
}
