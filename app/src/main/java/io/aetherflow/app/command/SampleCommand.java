package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.spi.SampleData;
import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** Writes a department's generated sample file. */
public final class SampleCommand extends ConfiguredTask {

    private static final int BUFFER = 1 << 16;

    public SampleCommand() {
        super("sample", "Write a generated file of a department");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("--department").required(true).help("the department's id");
        subparser.addArgument("--rows").type(Long.class).setDefault(1000L).help("records to write");
        subparser.addArgument("--seed").type(Long.class).setDefault(1L).help("the same seed writes the same bytes");
        subparser.addArgument("--out").help("the file to write (default: standard output)");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws IOException {
        try (PluginRegistry registry =
                PluginRegistry.load(configuration.plugins().sources(configuration.dataDirectory()))) {
            InstalledPlugin plugin = registry.plugins()
                    .resolve(namespace.getString("department"))
                    .flatMap(registry.plugins()::require)
                    .orElseThrow();
            SampleData samples = plugin.samples()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The department " + plugin.department().id() + " offers no sample data."));
            long rows = namespace.getLong("rows");
            if (rows < 0) {
                throw new IllegalArgumentException("--rows must not be negative.");
            }
            try (Writer out = open(namespace.getString("out"))) {
                samples.write(rows, namespace.getLong("seed"), out);
            }
        }
    }

    private static Writer open(@Nullable String file) throws IOException {
        return file == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER)
                : Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8);
    }
}
