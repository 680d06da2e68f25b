package io.aetherflow.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.app.config.AetherFlowConfiguration;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditVerdict;
import io.aetherflow.core.audit.AuditVerifier;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.http.export.AuditExport;
import io.aetherflow.http.json.Json;
import io.aetherflow.http.view.AuditView;
import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Verifies the audit trail, or writes it out whole. */
public final class AuditCommand extends ConfiguredTask {

    private static final String VERIFY = "verify";
    private static final String EXPORT = "export";

    private final ObjectMapper mapper = Json.mapper();

    public AuditCommand() {
        super("audit", "Verify the audit trail, or write it out");
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser
                .addArgument("what")
                .choices(VERIFY, EXPORT)
                .help("verify: walk the whole trail; fails and names the first bad record where it is not as it was"
                        + " written. export: write it to the output, oldest first");
        subparser
                .addArgument("--format")
                .choices("ndjson", "csv")
                .setDefault("ndjson")
                .help("of an export");
        subparser
                .addArgument("--file")
                .dest("exported")
                .metavar("EXPORT")
                .help("verify this NDJSON export instead of the database's trail");
    }

    @Override
    protected void run(
            Bootstrap<AetherFlowConfiguration> bootstrap, Namespace namespace, AetherFlowConfiguration configuration)
            throws IOException {
        String file = namespace.getString("exported");
        try (Storage storage = Storage.open(configuration)) {
            if (namespace.getString("what").equals(EXPORT)) {
                export(storage, namespace.getString("format"));
            } else {
                AuditCheckpoints checkpoints = storage.auditCheckpoints();
                tell(file == null ? checkpoints.verify() : verify(Path.of(file), checkpoints));
            }
        }
    }

    private void export(Storage storage, String format) throws IOException {
        (format.equals("csv")
                        ? AuditExport.csv(storage.auditTrail(), AuditFilter.ANY)
                        : AuditExport.lines(storage.auditTrail(), AuditFilter.ANY, mapper))
                .write(System.out);
        System.out.flush();
    }

    /** An export ends where it was made, so it is held against the checkpoints up to its own end. */
    private AuditVerdict verify(Path file, AuditCheckpoints checkpoints) throws IOException {
        long[] last = {0};
        read(file, view -> last[0] = Math.max(last[0], view.seq()));
        AuditVerifier verifier = checkpoints.verifier(last[0]);
        read(file, view -> verifier.accept(view.toRecord()));
        return verifier.verdict();
    }

    private void read(Path file, Consumer<AuditView> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(mapper.readValue(line, AuditView.class));
            }
        }
    }

    private static void tell(AuditVerdict verdict) throws IOException {
        String seen = verdict.rows() + " records, " + verdict.checkpoints() + " signed checkpoints";
        if (!verdict.healthy()) {
            throw new IOException(verdict.firstBad()
                    .map(flaw -> "The audit trail is NOT as it was written (" + seen + "). First bad record: "
                            + flaw.seq() + ". " + flaw.kind().sentence())
                    .orElse(seen));
        }
        System.out.println("The audit trail is as it was written: " + seen + ".");
    }
}
