package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.SchemaScore;
import io.aetherflow.core.failure.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which department's schemas a header answers best. */
public final class DepartmentFits {

    private final Plugins plugins;

    public DepartmentFits(Plugins plugins) {
        this.plugins = plugins;
    }

    /** One department's best schema for a header. */
    public record Fit(InstalledPlugin plugin, SchemaScore score) {

        public boolean fits() {
            return score.fits();
        }
    }

    /** The best fit of each department that has schemas, best first. */
    public List<Fit> of(List<String> header, Set<String> constants) {
        return plugins.all().stream()
                .flatMap(plugin ->
                        SchemaScore.best(plugin.schemas(), header, constants)
                                .map(score -> new Fit(plugin, score))
                                .stream())
                .sorted(Comparator.comparing(Fit::score, SchemaScore.BEST_LAST).reversed())
                .toList();
    }

    /** The department that a header fits clearly better than this one, if any. */
    public Optional<Fit> better(List<String> header, Set<String> constants, InstalledPlugin chosen) {
        List<Fit> fits = of(header, constants);
        Optional<Fit> own = fits.stream().filter(fit -> fit.plugin() == chosen).findFirst();
        return fits.stream()
                .filter(fit -> fit.plugin() != chosen && fit.fits())
                .filter(fit -> own.isEmpty()
                        || !own.get().fits()
                        || fit.score().mapped() > own.get().score().mapped())
                .findFirst();
    }

    /** That it does, for whoever chose another. */
    static String warning(Fit better) {
        return "This looks like a file of " + better.plugin().department().displayName() + ": "
                + better.score().mapped() + " of its columns fit "
                + better.score().schema()
                + ". Choose that department if it was meant for it.";
    }

    /** Where a file that fits nothing of a department's own fits another's, says so. */
    Failure elsewhere(Failure reason, InstalledPlugin chosen) {
        if (!reason.details().containsKey("missing") || !(reason.details().get("headers") instanceof List<?> headers)) {
            return reason;
        }
        List<String> header = headers.stream().map(String::valueOf).toList();
        return better(header, Set.of(), chosen).map(fit -> warned(reason, fit)).orElse(reason);
    }

    private static Failure warned(Failure reason, Fit fit) {
        String department = fit.plugin().department().displayName();
        String hint =
                "It looks like a file of " + department + " (" + fit.score().schema()
                        + "): was it meant for that department? " + (reason.hint() == null ? "" : reason.hint());
        return new Failure(reason.code(), reason.message(), hint.strip(), reason.details())
                .with("better_department", fit.plugin().department().id().value());
    }
}
