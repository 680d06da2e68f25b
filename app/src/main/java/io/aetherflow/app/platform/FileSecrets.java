package io.aetherflow.app.platform;

import io.aetherflow.app.config.DataDirectory;
import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Secrets;
import java.util.Optional;
import java.util.function.Supplier;

/** Secrets as files of the data directory that only the installation's own user may read. */
final class FileSecrets implements Secrets {

    private final DataDirectory data;

    FileSecrets(DataDirectory data) {
        this.data = data;
    }

    @Override
    public Optional<String> find(String name) {
        return new SecretFile(data.secret(name)).read();
    }

    @Override
    public String findOrKeep(String name, Supplier<String> made) {
        return find(name).orElseGet(() -> new SecretFile(data.secret(name)).keep(made.get()));
    }

    @Override
    public Check check() {
        return Check.healthy(data.root() + ", readable by its owner alone");
    }

    /** Holds nothing. */
    @Override
    public void close() {}
}
