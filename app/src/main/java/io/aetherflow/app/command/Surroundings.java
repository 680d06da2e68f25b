package io.aetherflow.app.command;

import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.setup.Bootstrap;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** What a command sets over the environment before the configuration is read. */
public final class Surroundings {

    private final Map<String, String> values = new HashMap<>(System.getenv());

    private Surroundings() {}

    /** For commands whose output people read: only warnings are logged, and not among it. */
    static Surroundings quiet() {
        Surroundings quiet = new Surroundings().set("AETHERFLOW_LOG_TARGET", "stderr");
        quiet.values.putIfAbsent("AETHERFLOW_LOG_LEVEL", "WARN");
        return quiet;
    }

    public Surroundings set(String variable, String value) {
        values.put(variable, value);
        return this;
    }

    void applyTo(Bootstrap<?> bootstrap) {
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new FileConfigurationSourceProvider(), new StringSubstitutor(values::get)));
    }
}
