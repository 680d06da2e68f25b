package io.aetherflow.kit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.table.TableSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every department's plugin holds to, tried on its own sample data:
 *
 * <pre>{@code
 * class MarketingContractTest extends DepartmentPluginContract {
 *     @Override protected DepartmentPlugin plugin() { return new MarketingPlugin(); }
 * }
 * }</pre>
 */
public abstract class DepartmentPluginContract {

    private static final Locale OTHER_DIGITS = Locale.forLanguageTag("ar-EG-u-nu-arab");

    /** A new one at each call. */
    protected abstract DepartmentPlugin plugin();

    /** Further files, as CSV text: of the schemas that the samples are not of, and of what only some files make the models say. */
    protected List<String> otherFiles() {
        return List.of();
    }

    /** Records in the sample file that the models are tried on. */
    protected long sampleRows() {
        return 2_000;
    }

    @Test
    void thePlatformFindsIt() {
        DepartmentPlugin plugin = plugin();
        assertThat(ServiceLoader.load(DepartmentPlugin.class))
                .as("META-INF/services/" + DepartmentPlugin.class.getName())
                .anyMatch(found -> found.getClass().equals(plugin.getClass()));
    }

    @Test
    void theDepartmentHasANameAndAliasesOfItsOwn() {
        Department department = plugin().department();
        assertThat(department.displayName()).isNotBlank();
        assertThat(department.aliases())
                .doesNotHaveDuplicates()
                .doesNotContain(department.id().value())
                .allSatisfy(alias -> assertThat(new DepartmentId(alias).value()).isEqualTo(alias));
    }

    @Test
    void everySchemaIsNamedAfterTheDepartment() {
        DepartmentPlugin plugin = plugin();
        assertThat(plugin.schemas())
                .extracting(TableSchema::name)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(name).startsWith(plugin.department().id() + "_"));
    }

    @Test
    void everyModelHasANameAndServesASchemaOfThePlugin() {
        DepartmentPlugin plugin = plugin();
        List<String> schemas = plugin.schemas().stream().map(TableSchema::name).toList();
        assertThat(plugin.models())
                .extracting(InsightModel::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank());
        assertThat(plugin.models())
                .allSatisfy(model -> assertThat(model.schema()).isIn(schemas));
    }

    @Test
    void theSameSeedWritesTheSameSample() {
        PluginRunner runner = sampling();
        String sample = runner.sample(300, 5);
        assertThat(new PluginRunner(plugin()).sample(300, 5)).isEqualTo(sample);
        assertThat(runner.sample(300, 5)).isEqualTo(sample);
        assertThat(runner.sample(300, 6)).isNotEqualTo(sample);
        assertThat(runner.sample(0, 5).lines()).as("a header alone").hasSize(1);
    }

    @Test
    void everyRowOfTheSampleLoads() {
        PluginRunner runner = sampling();
        LoadedFile file = runner.load(runner.sample(sampleRows(), 1));
        assertThat(file.plan().schema().name())
                .isEqualTo(runner.plugin().samples().orElseThrow().schema());
        assertThat(file.rejects()).isEmpty();
        assertThat(file.rows().rowCount()).isEqualTo(sampleRows());
    }

    @Test
    void theDashboardLeadsWithWhatTheModelsSay() {
        DashboardLayout layout = plugin().dashboard();
        List<Insight> insights = insights();
        assertThat(Stream.concat(layout.kpis().stream(), layout.charts().stream())
                        .toList())
                .doesNotHaveDuplicates()
                .isSubsetOf(insights.stream().map(Insight::type).toList());
        assertThat(insights)
                .filteredOn(insight -> layout.kpis().contains(insight.type()))
                .allSatisfy(insight -> assertThat(insight.chart())
                        .as(insight.type())
                        .isNotNull()
                        .extracting(Chart::type)
                        .isEqualTo(Chart.Type.KPI));
    }

    @Test
    void everyInsightSaysSomethingOnce() {
        for (LoadedFile file : files()) {
            assertSound(file.insights());
        }
    }

    @Test
    void everyInsightCanBeStored() {
        assertThat(insights()).allSatisfy(this::assertStorable);
    }

    @Test
    void everyChartCanBeDrawn() {
        for (Insight insight : insights()) {
            Chart chart = insight.chart();
            if (chart != null && !chart.rows().isEmpty()) {
                assertDrawable(chart);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameInsights() {
        List<Insight> first = insights();
        assertThat(insights()).isEqualTo(first);
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        List<Insight> first = insights();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(OTHER_DIGITS);
            assertThat(insights()).isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void oneRowIsEnough() {
        for (LoadedFile file : files()) {
            ListedRows one = new ListedRows(file.plan().schema());
            one.addCopy(file.rows().list().get(0));
            List<Insight> insights = file.runner().insights(one);
            assertSound(insights);
            assertThat(insights).allSatisfy(this::assertStorable);
        }
    }

    /** A period in which nothing happened has no rows. */
    @Test
    void noRowsAreNoTrouble() {
        for (LoadedFile file : files()) {
            List<Insight> insights =
                    file.runner().insights(new ListedRows(file.plan().schema()));
            assertSound(insights);
            assertThat(insights).allSatisfy(this::assertStorable);
        }
    }

    private PluginRunner sampling() {
        PluginRunner runner = new PluginRunner(plugin());
        assumeThat(runner.plugin().samples()).as("sample data").isPresent();
        return runner;
    }

    private List<LoadedFile> files() {
        PluginRunner runner = new PluginRunner(plugin());
        List<LoadedFile> files = new ArrayList<>();
        if (runner.plugin().samples().isPresent()) {
            files.add(runner.load(runner.sample(sampleRows(), 1)));
        }
        otherFiles().forEach(text -> files.add(runner.load(text)));
        return files;
    }

    private List<Insight> insights() {
        return files().stream().flatMap(file -> file.insights().stream()).toList();
    }

    private static void assertSound(List<Insight> insights) {
        assertThat(insights)
                .extracting(insight -> insight.type() + "\n" + insight.title())
                .doesNotHaveDuplicates();
        assertThat(insights).allSatisfy(insight -> {
            assertThat(insight.type()).isNotBlank();
            assertThat(insight.title()).isNotBlank();
            assertThat(insight.summary()).isNotBlank();
        });
    }

    private void assertStorable(Insight insight) {
        DepartmentId department = plugin().department().id();
        assertThatCode(() -> new StoredInsight(
                        new UUID(0, 1), new UUID(0, 2), department, "plugin@1", "model", insight, Instant.EPOCH))
                .as(insight.type())
                .doesNotThrowAnyException();
    }

    /** Where there are rows, every series has values; of a table's columns some may be empty. */
    private static void assertDrawable(Chart chart) {
        List<Field> drawn = chart.series().stream()
                .filter(field -> chart.rows().stream().anyMatch(row -> row.containsKey(field.name())))
                .toList();
        if (chart.type() == Chart.Type.TABLE) {
            assertThat(drawn).as(chart.title()).isNotEmpty();
        } else {
            assertThat(drawn).as(chart.title()).isEqualTo(chart.series());
        }
        Field x = chart.x();
        if (x != null) {
            assertThat(chart.rows()).as(chart.title()).allMatch(row -> row.containsKey(x.name()));
        }
    }
}
