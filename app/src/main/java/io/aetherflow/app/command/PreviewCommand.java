package io.aetherflow.app.command;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Formats;
import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.flow.Preview;
import io.aetherflow.core.flow.PreviewFile;
import io.aetherflow.core.flow.PreviewForm;
import io.aetherflow.core.memory.MemoryStorage;
import io.aetherflow.http.json.Json;
import io.aetherflow.http.view.PreviewView;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Looks at a file as an upload would, without a server and without storing anything. */
public final class PreviewCommand extends ConfiguredTask {

    public PreviewCommand() {
        super("preview", "Say what would become of a file, and store nothing");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("data").metavar("FILE").help("the file to look at");
        subparser.addArgument("--department").required(true).help("the department that it is for");
        subparser.addArgument("--schema").help("one of its schemas (default: the one that fits best)");
        subparser.addArgument("--json").action(Arguments.storeTrue()).help("print what the API answers");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws IOException {
        Path file = Path.of(namespace.getString("data"));
        FileSource source = new FileSource(file.getFileName().toString(), Files.size(file), () -> open(file));
        try (PluginRegistry registry =
                        PluginRegistry.load(configuration.plugins().sources(configuration.dataDirectory()));
                Formats formats = new Formats(
                        configuration.ingestion(),
                        configuration
                                .lake()
                                .settings(configuration.dataDirectory().work()))) {
            InstalledPlugin plugin = registry.plugins()
                    .resolve(namespace.getString("department"))
                    .flatMap(registry.plugins()::require)
                    .orElseThrow();
            PreviewForm form =
                    new PreviewForm(null, namespace.getString("schema"), HeaderMapping.INFERRED, ReadOptions.INFERRED);
            Preview preview = new PreviewFile(
                            formats.files(),
                            new MemoryStorage().mappings(),
                            registry.plugins(),
                            configuration.ingestion().etl(),
                            Clock.systemUTC())
                    .preview(plugin, source, form)
                    .orElseThrow();
            print(preview, namespace.getBoolean("json"));
        }
    }

    private static void print(Preview preview, boolean json) throws IOException {
        if (json) {
            System.out.println(writer().writeValueAsString(PreviewView.of(preview)));
        } else {
            new PreviewText(System.out).print(preview);
        }
    }

    private static ObjectWriter writer() {
        return Json.mapper().writerWithDefaultPrettyPrinter();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
