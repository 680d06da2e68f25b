package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.flow.DepartmentSamples.Sample;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepartmentSamplesTest {

    private final House house = new House();
    private final Caller person = house.person("a@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private interface Scribe {
        void write(long rows, long seed, Writer out) throws IOException;
    }

    private record Sampling(Scribe scribe) implements DepartmentPlugin, SampleData {

        @Override
        public Department department() {
            return Department.of("toys", "Toys", "playthings");
        }

        @Override
        public Optional<SampleData> samples() {
            return Optional.of(this);
        }

        @Override
        public String schema() {
            return "toys_orders";
        }

        @Override
        public void write(long rows, long seed, Writer out) throws IOException {
            scribe.write(rows, seed, out);
        }
    }

    private static DepartmentSamples of(DepartmentPlugin plugin) {
        return new DepartmentSamples(new Plugins(List.of(new InstalledPlugin(plugin, "toys", "1"))));
    }

    private Sample sample(Scribe scribe) {
        return of(new Sampling(scribe)).of(person, "Playthings").orElseThrow();
    }

    private static FailureCode code(Outcome<Sample> refused) {
        return refused.refusal().map(Failure::code).orElseThrow();
    }

    @Test
    void everybodyGetsTheSameFile() throws IOException {
        Sample sample = sample((rows, seed, out) -> out.write(rows + " rows of " + seed));
        StringWriter out = new StringWriter();
        sample.write(3, out);
        assertThat(sample.fileName()).isEqualTo("toys_sample.csv");
        assertThat(out).hasToString("3 rows of 1");
    }

    @Test
    void aPluginThatFailsIsNamedAndAReaderWhoWentIsNoFaultOfIts() {
        Sample broken = sample((rows, seed, out) -> {
            throw new IllegalStateException("a defect");
        });
        assertThatThrownBy(() -> broken.write(1, new StringWriter()))
                .isInstanceOfSatisfying(
                        AetherException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.PLUGIN_ERROR))
                .hasMessageContaining("toys@1");
        Sample unread = sample((rows, seed, out) -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> unread.write(1, new StringWriter()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void whatIsNotThereOrNotTheCallersIsRefused() {
        DepartmentSamples samples = new DepartmentSamples(house.plugins);
        assertThat(code(samples.of(person, "nowhere"))).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(code(samples.of(person, "games"))).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(samples.of(person, "toys").refusal().orElseThrow().message()).contains("offers no sample file");
        assertThat(code(samples.of(person, "toys"))).isEqualTo(FailureCode.NOT_FOUND);
    }
}
