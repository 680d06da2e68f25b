package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePlan;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Decides how each file of a version is to be read: the dataset's own by itself, its corrections like that one. */
final class VersionPlanner {

    private static final int MOST_REMEMBERED = 200;

    private final EtlRunner.Ports ports;
    private final InstalledPlugin plugin;
    private final Dataset dataset;

    VersionPlanner(EtlRunner.Ports ports, InstalledPlugin plugin, Dataset dataset) {
        this.ports = ports;
        this.plugin = plugin;
        this.dataset = dataset;
    }

    Outcome<List<Part>> plan(DatasetVersion version) {
        Outcome<List<Part>> parts = own(version.parts().get(0)).map(List::of);
        for (Upload correction : version.parts().subList(1, version.parts().size())) {
            parts = parts.flatMap(before -> correction(before, correction));
        }
        return parts;
    }

    private Outcome<Part> own(Upload upload) {
        FileRequest request = new FileRequest(
                plugin.schemas(),
                upload.schema(),
                upload.mapping(),
                upload.options(),
                day(),
                ports.mappings().latest(dataset.department(), MOST_REMEMBERED));
        return part(0, upload, ports.files(), request);
    }

    private Outcome<List<Part>> correction(List<Part> before, Upload upload) {
        FilePlan own = before.get(0).plan();
        List<String> header = own.facts().header();
        FileRequest request = new FileRequest(
                List.of(own.schema()),
                own.schema().name(),
                upload.mapping(),
                like(own.options(), upload.options()),
                day(),
                List.of(confirmed(own)));
        return part(before.size(), upload, new CorrectionFiles(ports.files(), header), request)
                .mapRefusal(reason -> ofCorrection(upload, reason))
                .map(part -> {
                    List<Part> all = new ArrayList<>(before);
                    all.add(part);
                    return all;
                });
    }

    private static Failure ofCorrection(Upload upload, Failure reason) {
        String hint =
                (reason.hint() == null ? "" : reason.hint() + " ") + "Options go with the correction: send it again.";
        return new Failure(
                reason.code(),
                "The correction '" + upload.fileName() + "' can't be read. " + reason.message(),
                hint,
                reason.details());
    }

    private Outcome<Part> part(int number, Upload upload, TabularFiles files, FileRequest request) {
        FileSource source = new FileSource(upload.fileName(), upload.object().sizeBytes(), () -> open(upload));
        return FilePlan.decide(files, source, request).map(plan -> new Part(number, plan, source, files));
    }

    private RememberedMapping confirmed(FilePlan own) {
        HeaderMapping mapping = own.mapping();
        return new RememberedMapping(
                own.schema().name(),
                List.copyOf(mapping.columns().keySet()),
                mapping,
                own.options().dateOrder(),
                own.options().decimal(),
                dataset.createdAt());
    }

    /** Container and encoding are the copy's own; what its cells mean is as in the dataset's file unless it is said. */
    private static ReadOptions like(ReadOptions own, ReadOptions asked) {
        return new ReadOptions(
                asked.encoding(),
                asked.delimiter(),
                asked.decimal() == null ? own.decimal() : asked.decimal(),
                asked.dateOrder() == null ? own.dateOrder() : asked.dateOrder(),
                asked.sheet(),
                asked.headerRow(),
                asked.nullTokens().isEmpty() ? own.nullTokens() : asked.nullTokens(),
                asked.constants().isEmpty() ? own.constants() : asked.constants());
    }

    private LocalDate day() {
        return dataset.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private InputStream open(Upload upload) {
        return ports.objects()
                .open(upload.object().key(), 0)
                .orElseThrow(() -> new AetherException(dataset.unreadable()
                        .orElseGet(() -> Failure.of(
                                FailureCode.INTERNAL_ERROR,
                                "The stored file of this dataset is gone; upload it again."))));
    }
}
