package io.aetherflow.app.command;

import io.aetherflow.app.plugin.PluginException;
import io.aetherflow.core.failure.AetherException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;

/** How a command that fails says so: one clear line, and the whole story only where it was not foreseen. */
final class Complaint {

    private Complaint() {}

    static void tell(PrintWriter err, Throwable failure) {
        if (failure instanceof AetherException known) {
            err.println(known.getMessage());
            String hint = known.failure().hint();
            if (hint != null) {
                err.println(hint);
            }
        } else if (foreseen(failure)) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static boolean foreseen(Throwable failure) {
        return failure instanceof PluginException
                || failure instanceof IllegalArgumentException
                || failure instanceof ConfigurationException
                || failure instanceof IOException;
    }
}
