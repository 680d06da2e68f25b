package io.aetherflow.postgres.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the server's programs are called. */
record Programs(Binaries binaries, Launch launch, boolean durable) {

    private static final List<String> USUAL = List.of(
            "listen_addresses=" + Server.HOST,
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "maintenance_work_mem=128MB",
            // Nothing reads the log but recovery, which needs no rows of a table that was filled in one transaction.
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=2GB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
            "log_destination=stderr");
    private static final List<String> NOT_DURABLE =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    /** Text is sorted by code point and folded by Unicode, whatever the machine's own locale is. */
    List<String> initdb(Path cluster, Path password) {
        List<String> command = launch.command(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + Cluster.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    List<String> postgres(Path cluster, int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-c", "port=" + port));
        Stream.concat(USUAL.stream(), durable ? Stream.empty() : NOT_DURABLE.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return launch.daemonCommand(binaries.program("postgres"), arguments.toArray(String[]::new));
    }
}
