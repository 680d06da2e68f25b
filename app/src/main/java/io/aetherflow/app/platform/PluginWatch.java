package io.aetherflow.app.platform;

import io.aetherflow.app.plugin.PluginRegistry;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.identity.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tells the audit trail of plugins that are not as they were at the last start. */
final class PluginWatch {

    private static final String LOADED = "plugin_loaded";
    private static final String TYPE = "plugin";
    private static final String VERSION = "version";
    private static final String HASH = "sha256";

    private final AuditTrail trail;
    private final Clock clock;

    PluginWatch(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Looks at what was loaded. */
    void look(List<PluginRegistry.Jar> jars) {
        Map<String, Map<String, String>> known = known();
        List<AuditEntry> news = new ArrayList<>();
        for (PluginRegistry.Jar jar : jars) {
            Map<String, String> now = Map.of(VERSION, jar.version(), HASH, hash(jar.path()));
            if (!now.equals(known.get(jar.id()))) {
                news.add(AuditEntry.system(clock.instant(), LOADED, new AuditSubject(TYPE, jar.id()), now));
            }
        }
        if (!news.isEmpty()) {
            trail.append(news);
        }
    }

    /** What the newest records say of each plugin. */
    private Map<String, Map<String, String>> known() {
        AuditFilter loads = new AuditFilter(LOADED, null, null, null, null);
        Map<String, Map<String, String>> known = new HashMap<>();
        trail.page(loads, PageRequest.first(PageRequest.MOST)).items().forEach(record -> {
            AuditSubject subject = record.entry().subject();
            if (subject != null) {
                known.putIfAbsent(subject.id(), record.entry().details());
            }
        });
        return known;
    }

    private static String hash(Path jar) {
        try (InputStream in = Files.newInputStream(jar);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
