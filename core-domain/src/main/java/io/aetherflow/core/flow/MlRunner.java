package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetFilter;
import io.aetherflow.core.dataset.DatasetStatus;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.insight.StoredInsight;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import io.aetherflow.core.table.TableSchema;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Use case: a department's models look at a dataset's clean rows. */
public final class MlRunner implements JobWork {

    private static final int MOST_HISTORY = 20;

    private final Datasets datasets;
    private final CleanRows rows;
    private final Lake lake;
    private final Plugins plugins;
    private final Clock clock;
    private final UuidV7 ids;

    public MlRunner(Datasets datasets, CleanRows rows, Lake lake, Plugins plugins, Clock clock) {
        this.datasets = datasets;
        this.rows = rows;
        this.lake = lake;
        this.plugins = plugins;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    @Override
    public JobType type() {
        return JobType.ML_INFERENCE;
    }

    @Override
    public Optional<String> plugin(Claim claim) {
        return plugins.serving(claim.job().department()).map(InstalledPlugin::label);
    }

    @Override
    public Outcome<JobOutcome> run(Claim claim, Progress progress) {
        Optional<Dataset> dataset = datasets.find(claim.scope(), claim.job().datasetId());
        return Outcome.found(dataset, "The dataset of this job is gone.")
                .flatMap(found ->
                        plugins.require(found.department()).map(plugin -> inferred(claim, found, plugin, progress)));
    }

    private JobOutcome inferred(Claim claim, Dataset dataset, InstalledPlugin plugin, Progress progress) {
        if (!isShown(claim.job(), dataset) || dataset.erased().isPresent()) {
            return new JobOutcome.Inferred(ids.next(), List.of());
        }
        TableSchema schema = schema(dataset, plugin);
        try (OpenTables tables = new OpenTables(lake, null)) {
            return inferred(new Looking(claim.scope(), dataset, plugin, schema, tables, progress));
        }
    }

    /**
     * Rows that nobody sees any more need no look: another job has been queued over those that took their place. Nor is
     * there one at those from which somebody was erased: the columns that questions are asked of are gone.
     */
    private static boolean isShown(Job inference, Dataset dataset) {
        LoadReport report = dataset.report();
        return report == null || report.loadId().equals(inference.loadId());
    }

    /** One run's surroundings. */
    private record Looking(
            Scope scope,
            Dataset dataset,
            InstalledPlugin plugin,
            TableSchema schema,
            OpenTables tables,
            Progress progress) {}

    private JobOutcome inferred(Looking at) {
        InstalledPlugin plugin = at.plugin();
        TableSchema schema = at.schema();
        DatasetView view = view(at, at.dataset());
        ModelContext context = new ModelContext(
                clock, plugin.department().calendar(), Inference.seed(at.dataset()), history(at), at.progress());
        List<InsightModel> models = Inference.models(plugin, schema);
        List<StoredInsight> insights = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            InsightModel model = models.get(i);
            at.progress().at("model " + model.name(), 5 + 90 * i / models.size());
            plugin.run("its model " + model.name(), () -> model.infer(view, context))
                    .forEach(insight -> insights.add(stored(at.dataset(), plugin, model, insight)));
        }
        checkUnique(insights, plugin);
        return new JobOutcome.Inferred(ids.next(), insights);
    }

    private StoredInsight stored(Dataset dataset, InstalledPlugin plugin, InsightModel model, Insight insight) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return plugin.run(
                "an insight of its model " + model.name(),
                () -> new StoredInsight(
                        ids.next(), dataset.id(), dataset.department(), plugin.label(), model.name(), insight, now));
    }

    private static TableSchema schema(Dataset dataset, InstalledPlugin plugin) {
        LoadReport report = dataset.report();
        if (report == null) {
            throw new AetherException(
                    FailureCode.INTERNAL_ERROR, "The dataset has no loaded rows to look at; retry its loading first.");
        }
        return plugin.schema(report.schema())
                .orElseThrow(() -> new AetherException(
                        FailureCode.PLUGIN_ERROR,
                        "The plugin " + plugin.label() + " no longer has the schema " + report.schema()
                                + " that this dataset was loaded with; install a version that has it."));
    }

    private DatasetView view(Looking at, Dataset dataset) {
        return new CleanDatasetView(rows, at.tables(), at.scope(), dataset, at.schema(), at.progress());
    }

    private List<DatasetView> history(Looking at) {
        Dataset current = at.dataset();
        DatasetFilter completed = new DatasetFilter(current.department(), DatasetStatus.COMPLETED);
        return datasets.list(at.scope(), completed, PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(other ->
                        !other.id().equals(current.id()) && other.erased().isEmpty())
                .filter(other -> other.report() != null
                        && other.report().schema().equals(at.schema().name()))
                .limit(MOST_HISTORY)
                .map(other -> view(at, other))
                .toList();
    }

    private static void checkUnique(List<StoredInsight> insights, InstalledPlugin plugin) {
        Set<String> seen = new HashSet<>();
        for (StoredInsight stored : insights) {
            Insight insight = stored.insight();
            if (!seen.add(insight.type() + "\n" + insight.title())) {
                throw new AetherException(
                        FailureCode.PLUGIN_ERROR,
                        "The plugin " + plugin.label() + " gave two insights of type " + insight.type()
                                + " with one title: a defect of the plugin, not of the file.");
            }
        }
    }
}
