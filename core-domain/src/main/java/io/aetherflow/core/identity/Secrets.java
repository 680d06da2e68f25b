package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Port: short texts that few may read, such as passwords, by name: letters, digits and {@code /_-.}, as
 * {@code database/app}. Shared by every process of an installation. A store that can't be reached throws
 * {@code TRANSIENT_IO}, a name that is none {@code INVALID_REQUEST}. What a secret says is never logged nor part of a message.
 */
public interface Secrets extends Adapter {

    /** The secret, or empty where nobody keeps one of that name. It may be some minutes old. */
    Optional<String> find(String name);

    /**
     * The secret of that name, or, where there is none, the one that {@code made} makes, kept for everybody from now on. Of
     * many that ask at once the first to keep one wins, and all get the same.
     */
    String findOrKeep(String name, Supplier<String> made);
}
