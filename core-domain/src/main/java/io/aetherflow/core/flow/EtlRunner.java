package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.Load;
import io.aetherflow.core.dataset.Loads;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.Rejects;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.UuidV7;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.job.JobOutcome;
import io.aetherflow.core.job.JobType;
import io.aetherflow.core.job.Verdicts;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Use case: a dataset's file becomes clean rows and explained rejects. */
public final class EtlRunner implements JobWork {

    /** The ports a load goes through. */
    public record Ports(
            Datasets datasets,
            ObjectStore objects,
            TabularFiles files,
            Loads loads,
            Rejects rejects,
            Verdicts verdicts) {}

    private final Ports ports;
    private final Plugins plugins;
    private final EtlSettings settings;
    private final UuidV7 ids;

    public EtlRunner(Ports ports, Plugins plugins, EtlSettings settings, Clock clock) {
        this.ports = ports;
        this.plugins = plugins;
        this.settings = settings;
        this.ids = new UuidV7(clock);
    }

    @Override
    public JobType type() {
        return JobType.ETL;
    }

    @Override
    public Outcome<JobOutcome> run(Claim claim, Progress progress) {
        Optional<Dataset> dataset =
                ports.datasets().find(claim.scope(), claim.job().datasetId());
        return Outcome.found(dataset, "The dataset of this job is gone.")
                .flatMap(found ->
                        plugins.require(found.department()).flatMap(plugin -> judged(claim, found, plugin, progress)));
    }

    /** The rejects of a load that nobody will ever point at; its rows are swept by the store of loads. */
    @Override
    public void discard(Claim claim, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Loaded loaded && loaded.report().rejectsKey() != null) {
            ports.objects().delete(loaded.report().rejectsKey());
        }
    }

    /**
     * A verdict already given on the same bytes by the same plugin is told again without a second look at the file. It is
     * the dataset's own: another one of the same bytes may have another policy, and keeps its rejects elsewhere.
     */
    private Outcome<JobOutcome> judged(Claim claim, Dataset dataset, InstalledPlugin plugin, Progress progress) {
        Verdicts.Key key =
                new Verdicts.Key(dataset.id() + "/" + dataset.upload().fingerprint(), plugin.id(), plugin.version());
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
        FileSource source = source(dataset.upload());
        return plugin.run(
                "reading " + dataset.upload().fileName(),
                () -> plan(dataset, plugin, source).flatMap(plan -> {
                    Load load = new Load(ids.next(), dataset.id(), dataset.department(), plan.schema(), claim.fence());
                    return new FileLoad(ports, settings, dataset, plugin, load, begun).run(plan, source, progress);
                }));
    }

    private Outcome<FilePlan> plan(Dataset dataset, InstalledPlugin plugin, FileSource source) {
        Upload upload = dataset.upload();
        return FilePlan.decide(
                ports.files(),
                source,
                new FileRequest(
                        plugin.schemas(),
                        upload.schema(),
                        upload.mapping(),
                        upload.options(),
                        dataset.createdAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private FileSource source(Upload upload) {
        return new FileSource(upload.fileName(), upload.object().sizeBytes(), () -> open(upload));
    }

    private InputStream open(Upload upload) {
        return ports.objects()
                .open(upload.object().key(), 0)
                .orElseThrow(() -> new AetherException(
                        FailureCode.INTERNAL_ERROR, "The stored file of this dataset is gone; upload it again."));
    }
}
