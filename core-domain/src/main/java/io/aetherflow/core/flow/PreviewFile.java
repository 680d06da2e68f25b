package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.cleaning.FileRequest;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.dataset.RememberedMappings;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Use case: a file is looked at before it is uploaded. Nothing is stored. */
public final class PreviewFile {

    private static final int MOST_REMEMBERED = 200;

    private final TabularFiles files;
    private final RememberedMappings mappings;
    private final Plugins plugins;
    private final EtlSettings settings;
    private final Clock clock;

    public PreviewFile(
            TabularFiles files, RememberedMappings mappings, Plugins plugins, EtlSettings settings, Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.plugins = plugins;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at a file on behalf of someone. Refuses with {@code FORBIDDEN} another department's, with
     * {@code DEPARTMENT_NOT_SERVED}, and with {@code VALIDATION} what is not a table at all.
     */
    public Outcome<Preview> preview(Caller caller, FileSource source, PreviewForm form) {
        return TargetDepartment.of(plugins, caller, form.department()).flatMap(plugin -> preview(plugin, source, form));
    }

    /** The same for whoever runs the platform. */
    public Outcome<Preview> preview(InstalledPlugin plugin, FileSource source, PreviewForm form) {
        List<RememberedMapping> remembered = mappings.latest(plugin.department().id(), MOST_REMEMBERED);
        FileRequest request = new FileRequest(
                plugin.schemas(),
                form.schema(),
                form.mapping(),
                form.options(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                remembered);
        return plugin.run(
                "looking at " + source.name(),
                () -> FilePreview.of(files, source, request, FilePreview.USUAL_LIMIT)
                        .map(file -> answer(plugin, file, form, remembered)));
    }

    private Preview answer(
            InstalledPlugin plugin, FilePreview file, PreviewForm form, List<RememberedMapping> remembered) {
        Set<String> constants = form.options().constants().keySet();
        List<String> header = file.facts().header();
        DepartmentFits fits = new DepartmentFits(plugins);
        List<String> warnings = new ArrayList<>();
        fits.better(header, constants, plugin).map(DepartmentFits::warning).ifPresent(warnings::add);
        if (file.read() == 0) {
            warnings.add("The file has a header but no rows: its upload would fail.");
        }
        if (tooManyRejected(file)) {
            warnings.add(file.rejected() + " of the " + file.read()
                    + " rows looked at would be rejected: more than may be, so the upload would fail as a whole.");
        }
        return new Preview(
                plugin.department(),
                file,
                fits.of(header, constants),
                warnings,
                FileRequest.similar(remembered, header).orElse(null));
    }

    private boolean tooManyRejected(FilePreview file) {
        return BigDecimal.valueOf(file.rejected())
                        .compareTo(settings.mostRejected().multiply(BigDecimal.valueOf(file.read())))
                > 0;
    }
}
