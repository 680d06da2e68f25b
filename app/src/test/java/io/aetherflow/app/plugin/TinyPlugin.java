package io.aetherflow.app.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A department jar compiled from a few lines of source, as another team would build it. */
public final class TinyPlugin {

    private static final String SERVICE = "META-INF/services/io.aetherflow.core.spi.DepartmentPlugin";
    private static final String SOURCE = """
            package com.example.marketing;

            import io.aetherflow.core.identity.Department;
            import io.aetherflow.core.insight.*;
            import io.aetherflow.core.spi.*;
            import io.aetherflow.core.table.*;
            import java.math.BigDecimal;
            import java.util.*;

            public class MarketingPlugin implements DepartmentPlugin {
                public Department department() { return Department.of("@id@", "Marketing"); }

                public List<TableSchema> schemas() {
                    return List.of(TableSchema.named("@id@_campaigns")
                        .columns(Column.date("day"), Column.text("campaign").aliases("campaign name"),
                                 Column.money("spend").aliases("cost").atLeast("0"))
                        .requires(Requirement.column("day"), Requirement.column("campaign"), Requirement.column("spend"))
                        .build());
                }

                public List<InsightModel> models() {
                    return List.of(new InsightModel() {
                        public String name() { return "spend"; }
                        public String schema() { return "@id@_campaigns"; }
                        public List<Insight> infer(DatasetView data, ModelContext context) {
                            BigDecimal[] sum = {BigDecimal.ZERO};
                            data.forEach(row -> sum[0] = sum[0].add(row.decimal("spend")));
                            return List.of(Insight.of("spend", "Spend", "Campaigns cost " + sum[0].toPlainString() + ".",
                                    Severity.INFO, Map.of("spend", sum[0]))
                                .withChart(Chart.kpi("Spend", "All campaigns", Field.of("spend", "Spend", Field.Format.MONEY), sum[0])));
                        }
                    });
                }

                public Optional<SampleData> samples() {
                    return Optional.of(new SampleData() {
                        public String schema() { return "@id@_campaigns"; }
                        public void write(long rows, long seed, java.io.Writer out) throws java.io.IOException {
                            out.write("day,campaign,spend\\n");
                            for (long row = 1; row <= rows; row++) {
                                out.write("2026-01-05,Campaign " + row + "," + seed + ".00\\n");
                            }
                        }
                    });
                }
            }
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private boolean directories;

    private TinyPlugin() {}

    /** A jar that serves a department of this id. */
    public static TinyPlugin serving(String id) {
        TinyPlugin plugin = new TinyPlugin();
        plugin.entries.putAll(compiled(SOURCE.replace("@id@", id)));
        return plugin.with(SERVICE, "com.example.marketing.MarketingPlugin\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A jar with nothing in it but a text. */
    static TinyPlugin empty() {
        return new TinyPlugin().with("readme.txt", new byte[] {'x'});
    }

    TinyPlugin with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** First of all entries, as a manifest has to be. */
    TinyPlugin manifest(String text) {
        Map<String, byte[]> rest = new LinkedHashMap<>(entries);
        entries.clear();
        entries.put("META-INF/MANIFEST.MF", text.getBytes(StandardCharsets.UTF_8));
        entries.putAll(rest);
        return this;
    }

    TinyPlugin without(String name) {
        entries.remove(name);
        return this;
    }

    TinyPlugin withoutService() {
        return without(SERVICE);
    }

    /** With an entry for each folder, as most build tools write; without, as some do. */
    public TinyPlugin withDirectoryEntries() {
        directories = true;
        return this;
    }

    public Path write(Path jar) {
        try (OutputStream file = Files.newOutputStream(
                        Files.createDirectories(jar.getParent()).resolve(jar.getFileName()));
                JarOutputStream out = new JarOutputStream(file)) {
            if (directories) {
                for (String folder : folders()) {
                    out.putNextEntry(new JarEntry(folder));
                }
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeSet<String> folders() {
        TreeSet<String> folders = new TreeSet<>();
        for (String name : entries.keySet()) {
            for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                folders.add(name.substring(0, slash + 1));
            }
        }
        return folders;
    }

    private static Map<String, byte[]> compiled(String source) {
        try {
            Path folder = Files.createTempDirectory("tiny-plugin");
            Path file = Files.writeString(folder.resolve("MarketingPlugin.java"), source);
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "--release", "17", "-d", folder.toString(), file.toString());
            if (result != 0) {
                throw new IllegalStateException("The tiny plugin does not compile");
            }
            return classes(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (Path file : found) {
                classes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return classes;
        }
    }
}
