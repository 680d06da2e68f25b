package io.aetherflow.postgres.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded Postgres is run.
 *
 * @param durable whether a commit survives a power cut; off for tests alone
 * @param launch how privileges are given up; null: the first way that works here
 * @param binaries where the server's programs are unpacked; null: below the data directory
 */
public record ServerSettings(
        boolean durable, @Nullable Launch launch, @Nullable Path binaries) {

    public static final ServerSettings USUAL = new ServerSettings(true, null, null);

    public ServerSettings notDurable() {
        return new ServerSettings(false, launch, binaries);
    }

    public ServerSettings launchedBy(Launch way) {
        return new ServerSettings(durable, way, binaries);
    }

    public ServerSettings unpackedIn(Path directory) {
        return new ServerSettings(durable, launch, directory);
    }
}
