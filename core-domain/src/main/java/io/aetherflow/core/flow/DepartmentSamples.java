package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.spi.SampleData;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Use case: a file that a department's schema takes, made by its plugin, for whoever has none at hand. */
public final class DepartmentSamples {

    /** As the command line has it where nobody names another: everybody gets the same file. */
    private static final long SEED = 1;

    private static final String WORK = "its sample file";

    private final Plugins plugins;

    public DepartmentSamples(Plugins plugins) {
        this.plugins = plugins;
    }

    /** What a plugin writes. */
    public record Sample(InstalledPlugin plugin, SampleData data) {

        public String fileName() {
            return plugin.department().id() + "_sample.csv";
        }

        /** Throws {@code PLUGIN_ERROR} where the plugin fails, and what the writer throws as it is. */
        public void write(long rows, Writer out) throws IOException {
            Optional<IOException> broken = plugin.run(WORK, () -> {
                try {
                    data.write(rows, SEED, out);
                    return Optional.empty();
                } catch (IOException e) {
                    return Optional.of(e);
                }
            });
            if (broken.isPresent()) {
                throw broken.get();
            }
        }
    }

    /**
     * Refuses with {@code NOT_FOUND} an unknown department and one whose plugin offers none, and with {@code FORBIDDEN}
     * another's.
     */
    public Outcome<Sample> of(Caller caller, String department) {
        Outcome<InstalledPlugin> found = plugins.resolve(department).flatMap(plugins::require);
        return found.refusal().isPresent()
                ? Outcome.refused(FailureCode.NOT_FOUND, "There is no department '" + department + "'.")
                : found.flatMap(
                        plugin -> caller.entering(plugin.department().id()).flatMap(id -> offered(plugin)));
    }

    private static Outcome<Sample> offered(InstalledPlugin plugin) {
        return Outcome.found(
                plugin.run(WORK, plugin::samples).map(data -> new Sample(plugin, data)),
                "The plugin " + plugin.label()
                        + " offers no sample file; GET /departments lists the columns it takes.");
    }
}
