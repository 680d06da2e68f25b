package io.aetherflow.app.command;

import io.aetherflow.app.plugin.PluginException;
import io.aetherflow.core.failure.AetherException;
import io.dropwizard.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** How a command that fails says so: one clear line, and the whole story only where it was not foreseen. */
final class Complaint {

    private Complaint() {}

    static void tell(PrintWriter err, Throwable failure) {
        String line = line(failure);
        if (line == null) {
            failure.printStackTrace(err);
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** What to say, or null where nobody foresaw it. */
    private static @Nullable String line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AetherException known) {
                String hint = known.failure().hint();
                return known.getMessage() + (hint == null ? "" : System.lineSeparator() + hint);
            }
            if (isBind(cause)) {
                return cause.getMessage()
                        + ": another process has the port. Set AETHERFLOW_PORT and AETHERFLOW_ADMIN_PORT.";
            }
            if (cause instanceof NoSuchFileException || cause instanceof AccessDeniedException) {
                return "The file " + cause.getMessage() + " can't be opened.";
            }
        }
        return foreseen(failure) ? failure.getMessage() : null;
    }

    private static boolean isBind(Throwable cause) {
        return cause instanceof BindException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).startsWith("Failed to bind"));
    }

    private static boolean foreseen(Throwable failure) {
        return failure.getMessage() != null
                && (failure instanceof PluginException
                        || failure instanceof IllegalArgumentException
                        || failure instanceof ConfigurationException
                        || failure instanceof IOException);
    }
}
