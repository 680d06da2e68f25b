package io.aetherflow.kit.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.insight.Chart;
import io.aetherflow.core.insight.DashboardLayout;
import io.aetherflow.core.insight.Field;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.Severity;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.DepartmentPlugin;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.LemonadePlugin;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.spi.SampleData;
import io.aetherflow.core.table.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract notices each kind of defect, and only then. */
class DepartmentPluginContractTest {

    @Test
    void aPluginThatNoServicesFileNamesIsNoticed() {
        assertNoticed(new LemonadePlugin() {}, DepartmentPluginContract::thePlatformFindsIt);
    }

    @Test
    void anAliasThatIsTheIdIsNoticed() {
        assertNoticed(
                new LemonadePlugin() {
                    @Override
                    public Department department() {
                        return Department.of("lemonade", "Lemonade", "lemonade");
                    }
                },
                DepartmentPluginContract::theDepartmentHasANameAndAliasesOfItsOwn);
    }

    @Test
    void aSchemaOfAnotherNameIsNoticed() {
        assertNoticed(
                new LemonadePlugin() {
                    @Override
                    public Department department() {
                        return Department.of("tea", "Tea");
                    }
                },
                DepartmentPluginContract::everySchemaIsNamedAfterTheDepartment);
    }

    @Test
    void aModelOfAnotherSchemaIsNoticed() {
        assertNoticed(
                says(new Look("tea_cups", rows -> List.of())),
                DepartmentPluginContract::everyModelHasANameAndServesASchemaOfThePlugin);
    }

    @Test
    void aDashboardOfWhatNobodySaysIsNoticed() {
        assertNoticed(
                new LemonadePlugin() {
                    @Override
                    public DashboardLayout dashboard() {
                        return new DashboardLayout("Lemonade", List.of(), List.of("lemonade_weather"));
                    }
                },
                DepartmentPluginContract::theDashboardLeadsWithWhatTheModelsSay);
    }

    @Test
    void oneInsightTwiceOrWithoutWordsIsNoticed() {
        assertNoticed(saying(insight("a"), insight("a")), DepartmentPluginContract::everyInsightSaysSomethingOnce);
        assertNoticed(saying(insight(" ")), DepartmentPluginContract::everyInsightSaysSomethingOnce);
    }

    @Test
    void aPayloadThatCannotBeKeptIsNoticed() {
        Insight insight = Insight.of("t", "Title", "Words", Severity.INFO, Map.of("share", 0.5));
        assertNoticed(saying(insight), DepartmentPluginContract::everyInsightCanBeStored);
    }

    @Test
    void aChartOfAFieldThatNoRowHasIsNoticed() {
        Field day = Field.of("day", "Day", Field.Format.DATE);
        Field cups = Field.of("cups", "Cups", Field.Format.WHOLE);
        List<Map<String, Object>> rows = List.of(Map.of("day", "2026-01-01", "glasses", 3L));
        Chart chart = Chart.of(Chart.Type.BAR, "Cups", "Cups by day", day, List.of(cups), rows);
        assertNoticed(saying(insight("a").withChart(chart)), DepartmentPluginContract::everyChartCanBeDrawn);
    }

    @Test
    void anUnsteadyModelIsNoticed() {
        AtomicInteger calls = new AtomicInteger();
        assertNoticed(
                inferring(rows -> List.of(insight("call " + calls.incrementAndGet()))),
                DepartmentPluginContract::theSameSeedGivesTheSameInsights);
    }

    @Test
    void aModelThatSpeaksTheMachinesLanguageIsNoticed() {
        assertNoticed(
                inferring(rows -> List.of(insight(String.format("%d rows", rows.rowCount())))),
                DepartmentPluginContract::theMachinesLanguageChangesNothing);
    }

    @Test
    void aModelThatNeedsTwoRowsIsNoticed() {
        DepartmentPlugin plugin = inferring(rows -> List.of(insight("per gap " + 10 / (rows.rowCount() - 1))));
        assertThatThrownBy(() -> of(plugin).oneRowIsEnough()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSampleOfChanceOrWithABadRowIsNoticed() {
        AtomicInteger calls = new AtomicInteger();
        assertNoticed(
                writing(() -> "2026-01-01," + calls.incrementAndGet()),
                DepartmentPluginContract::theSameSeedWritesTheSameSample);
        assertNoticed(
                writing(() -> calls.incrementAndGet() % 7 == 0 ? "," : "2026-01-01,1"),
                DepartmentPluginContract::everyRowOfTheSampleLoads);
    }

    @Test
    void aModelThatKeepsRowsIsNoticed() {
        assertNoticed(
                inferring(rows -> {
                    Set<Row> kept = new HashSet<>();
                    rows.forEach(kept::add);
                    return List.of(insight(kept.size() < rows.rowCount() ? " " : "as many rows as there are"));
                }),
                DepartmentPluginContract::everyInsightSaysSomethingOnce);
    }

    @Test
    void aDepartmentThatOffersNothingYetIsFine() {
        DepartmentPlugin bare = () -> Department.of("bare", "Bare");
        assertThatCode(() -> {
                    DepartmentPluginContract contract = of(bare);
                    contract.theDepartmentHasANameAndAliasesOfItsOwn();
                    contract.everySchemaIsNamedAfterTheDepartment();
                    contract.theDashboardLeadsWithWhatTheModelsSay();
                    contract.oneRowIsEnough();
                })
                .doesNotThrowAnyException();
    }

    private static void assertNoticed(DepartmentPlugin plugin, Consumer<DepartmentPluginContract> test) {
        assertThatThrownBy(() -> test.accept(of(plugin))).isInstanceOf(AssertionError.class);
    }

    private static DepartmentPluginContract of(DepartmentPlugin plugin) {
        return new DepartmentPluginContract() {
            @Override
            protected DepartmentPlugin plugin() {
                return plugin;
            }

            @Override
            protected long sampleRows() {
                return 20;
            }
        };
    }

    private static Insight insight(String summary) {
        return Insight.of("lemonade_note", "Note", summary, Severity.INFO, Map.of());
    }

    private static DepartmentPlugin saying(Insight... insights) {
        return inferring(rows -> List.of(insights));
    }

    private static DepartmentPlugin inferring(Function<DatasetView, List<Insight>> look) {
        return says(new Look("lemonade_cups", look));
    }

    private static DepartmentPlugin says(InsightModel model) {
        return new LemonadePlugin() {
            @Override
            public List<InsightModel> models() {
                return List.of(model);
            }
        };
    }

    private static DepartmentPlugin writing(Supplier<String> record) {
        return new LemonadePlugin() {
            @Override
            public Optional<SampleData> samples() {
                return Optional.of(new Repeated(record));
            }
        };
    }

    private record Look(String schema, Function<DatasetView, List<Insight>> look) implements InsightModel {

        @Override
        public String name() {
            return "look";
        }

        @Override
        public List<Insight> infer(DatasetView dataset, ModelContext context) {
            return look.apply(dataset);
        }
    }

    private record Repeated(Supplier<String> record) implements SampleData {

        @Override
        public String schema() {
            return "lemonade_cups";
        }

        @Override
        public void write(long rows, long seed, Writer out) throws IOException {
            out.write("sold_on,amount\n");
            for (long i = 0; i < rows; i++) {
                out.write(record.get() + "\n");
            }
        }
    }
}
