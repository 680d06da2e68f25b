package io.aetherflow.app.command;

import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Subparser;

/** The option {@code --config}, the same for every command that reads the configuration. */
final class ConfigOption {

    private ConfigOption() {}

    /** The default is the config.yml of the checkout or distribution. */
    static Argument add(Subparser parser) {
        return parser.addArgument("--config")
                .dest("file")
                .metavar("FILE")
                .setDefault(home().resolve("config.yml").toString())
                .help("the configuration");
    }

    static Path home() {
        return Path.of(System.getProperty("aetherflow.home", "."));
    }
}
