package io.aetherflow.app.command;

import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.plugin.Pinning;
import io.aetherflow.app.plugin.SigningKeyPair;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Makes a key to sign plugins with, and pins the plugins of the added folder as they are. */
public final class PluginsCommand extends ConfiguredTask {

    public PluginsCommand() {
        super("plugins", "Make a key to sign plugins with (keygen), or pin and sign those of the folder (pin)");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument("action").choices("keygen", "pin").help("what to do");
        subparser
                .addArgument("--key")
                .required(true)
                .help("the file of the private key: written by keygen, read by pin");
        subparser.addArgument("--dir").help("the folder to pin (default: the configured one)");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws IOException {
        Path key = Path.of(namespace.getString("key"));
        if (namespace.getString("action").equals("keygen")) {
            keygen(key);
            return;
        }
        String given = namespace.getString("dir");
        Path folder = given == null ? configuration.plugins().added(configuration.dataDirectory()) : Path.of(given);
        Pinning.pin(folder, Files.readString(key)).forEach(jar -> System.out.println("pinned " + jar));
    }

    /** Never over a key that is there, and for its owner's eyes alone. */
    private static void keygen(Path file) throws IOException {
        SigningKeyPair pair = SigningKeyPair.generate();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, pair.privateKey() + "\n");
        System.out.println(pair.publicKey());
    }
}
