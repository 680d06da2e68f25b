package io.aetherflow.app.plugin;

import org.jspecify.annotations.Nullable;

/** Why the process does not start: one line about one plugin, for whoever dropped it in. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
