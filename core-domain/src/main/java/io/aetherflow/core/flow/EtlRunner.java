package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.Lake;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.Job;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Verdicts;
import io.aetherflow.core.table.TableSchema;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Use case: a dataset's file becomes clean rows and explained rejects. */
public final class EtlRunner implements JobWork {

    /** The ports a load goes through. */
    public record Ports(
            Datasets datasets,
            ObjectStore objects,
            TabularFiles files,
            Loads loads,
            Lake lake,
            Rejects rejects,
            RememberedMappings mappings,
            Verdicts verdicts) {}

    private final Ports ports;
    private final Plugins plugins;
    private final EtlSettings settings;
    private final UuidV7 ids;
    private final DepartmentFits fits;

    public EtlRunner(Ports ports, Plugins plugins, EtlSettings settings, Clock clock) {
        this.ports = ports;
        this.plugins = plugins;
        this.settings = settings;
        this.ids = new UuidV7(clock);
        this.fits = new DepartmentFits(plugins);
    }

    @Override
    public JobType type() {
        return JobType.ETL;
    }

    @Override
    public Optional<String> plugin(Claim claim) {
        return plugins.serving(claim.job().department()).map(InstalledPlugin::label);
    }

    @Override
    public Outcome<JobOutcome> run(Claim claim, Progress progress) {
        Optional<Dataset> dataset =
                ports.datasets().find(claim.scope(), claim.job().datasetId());
        return Outcome.found(dataset, "The dataset of this job is gone.")
                .flatMap(found ->
                        plugins.require(found.department()).flatMap(plugin -> judged(claim, found, plugin, progress)));
    }

    /** The rejects and columns of a load that nobody will ever point at; its rows are swept by the store of loads. */
    @Override
    public void discard(Claim claim, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Loaded loaded) {
            Job job = claim.job();
            if (loaded.report().rejectsKey() != null) {
                ports.objects().delete(loaded.report().rejectsKey());
            }
            ports.objects()
                    .delete(ObjectKeys.lake(
                            job.department(), job.datasetId(), loaded.report().loadId()));
        }
    }

    /**
     * A verdict already given on the same bytes by the same plugin is told again without a second look at the file. It is
     * the dataset's own: another one of the same bytes may have another policy, and keeps its rejects elsewhere.
     */
    private Outcome<JobOutcome> judged(Claim claim, Dataset dataset, InstalledPlugin plugin, Progress progress) {
        Verdicts.Key key = new Verdicts.Key(dataset.id() + "/" + claim.job().version(), plugin.id(), plugin.version());
        if (claim.job().run().attempts() > 0) {
            Optional<Failure> known = ports.verdicts().find(key);
            if (known.isPresent()) {
                return Outcome.refused(known.get());
            }
        }
        Outcome<JobOutcome> outcome = validated(claim, dataset, plugin, progress);
        outcome.refusal().ifPresent(reason -> ports.verdicts().remember(key, reason));
        return outcome;
    }

    /** The file's own faults come as {@code VALIDATION} exceptions from deep inside a reader: they are refusals too. */
    private Outcome<JobOutcome> validated(Claim claim, Dataset dataset, InstalledPlugin plugin, Progress progress) {
        try {
            return load(claim, dataset, plugin, progress);
        } catch (AetherException e) {
            if (e.code() == FailureCode.VALIDATION) {
                return Outcome.refused(e.failure());
            }
            throw e;
        }
    }

    private Outcome<JobOutcome> load(Claim claim, Dataset dataset, InstalledPlugin plugin, Progress progress) {
        long begun = System.nanoTime();
        progress.at("validating", 1);
        DatasetVersion version = version(claim, dataset);
        return plugin.run(
                "reading " + dataset.upload().fileName(),
                () -> new VersionPlanner(ports, plugin, dataset)
                        .plan(version)
                        .mapRefusal(reason -> fits.elsewhere(reason, plugin))
                        .flatMap(parts -> {
                            remember(dataset, version, parts.get(0));
                            TableSchema schema = parts.get(0).plan().schema();
                            Load load = new Load(ids.next(), dataset.id(), dataset.department(), schema, claim.fence());
                            FileLoad.Target target =
                                    new FileLoad.Target(dataset, version, plugin, warnings(parts.get(0), plugin));
                            return new FileLoad(ports, settings, target, load, begun).run(parts, progress);
                        }));
    }

    private List<String> warnings(Part own, InstalledPlugin plugin) {
        Set<String> constants = own.plan().options().constants().keySet();
        return fits.better(own.plan().facts().header(), constants, plugin).map(DepartmentFits::warning).stream()
                .toList();
    }

    private DatasetVersion version(Claim claim, Dataset dataset) {
        return ports.datasets().versions(claim.scope(), dataset.id()).stream()
                .filter(version -> version.number() == claim.job().version())
                .findFirst()
                .orElseThrow(() -> new AetherException(
                        FailureCode.INTERNAL_ERROR,
                        "The version that this job is to make is gone; upload the file again."));
    }

    /** A mapping that someone sent with a file that loaded is one they looked at. */
    private void remember(Dataset dataset, DatasetVersion version, Part own) {
        Upload upload = version.parts().get(0);
        if (upload.mapping().columns().isEmpty()) {
            return;
        }
        FilePlan plan = own.plan();
        ports.mappings()
                .remember(
                        dataset.department(),
                        new RememberedMapping(
                                plan.schema().name(),
                                List.copyOf(plan.mapping().columns().keySet()),
                                plan.mapping(),
                                upload.options().dateOrder(),
                                upload.options().decimal(),
                                version.createdAt()));
    }
}
