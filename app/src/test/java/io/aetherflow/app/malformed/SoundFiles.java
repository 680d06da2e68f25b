package io.aetherflow.app.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.RawRecord;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The beginnings of the shipped sample files, in every format that is read. */
final class SoundFiles {

    private static final Path SAMPLES = Path.of("..", "sample_data");
    private static final int ROWS = 20;

    private final TabularFiles files;
    private final Path folder;

    /** @param folder for files that only an engine can write */
    SoundFiles(TabularFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Always in the same order. */
    List<Sound> all() throws IOException, SQLException {
        List<Sound> all = new ArrayList<>();
        try (Stream<Path> samples = Files.walk(SAMPLES)) {
            for (Path sample : samples.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                all.addAll(of(sample));
            }
        }
        return all;
    }

    private List<Sound> of(Path sample) throws IOException, SQLException {
        String name = sample.getFileName().toString().replace(".csv", "");
        byte[] csv = Files.readAllLines(sample).stream()
                .limit(1 + ROWS)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
        List<List<String>> rows = rows(csv);
        return List.of(
                Sound.file(name + ".csv", csv),
                new Sound(name + ".xlsx", Workbooks.parts(rows)),
                Sound.file(name + ".json", ("[" + String.join(",\n", objects(rows)) + "]").getBytes(UTF_8)),
                Sound.file(name + ".ndjson", (String.join("\n", objects(rows)) + "\n").getBytes(UTF_8)),
                Sound.file(name + ".xml", xml(rows).getBytes(UTF_8)),
                Sound.file(name + ".parquet", parquet(sample)));
    }

    private List<List<String>> rows(byte[] csv) {
        FileSource source = new FileSource("sample.csv", csv.length, () -> new ByteArrayInputStream(csv));
        try (RecordReader reader = files.open(source, ReadOptions.INFERRED, Vocabulary.NONE)) {
            List<List<String>> rows = new ArrayList<>(List.of(reader.facts().header()));
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                rows.add(record.cells());
            }
            return rows;
        }
    }

    private static List<String> objects(List<List<String>> rows) {
        List<String> header = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> Stream.iterate(0, i -> i < header.size(), i -> i + 1)
                        .map(i -> '"' + header.get(i) + "\": \""
                                + row.get(i).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ", "{", "}")))
                .toList();
    }

    private static String xml(List<List<String>> rows) {
        List<String> header = rows.get(0);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n");
        for (List<String> row : rows.subList(1, rows.size())) {
            xml.append("<row number=\"1\">");
            for (int i = 0; i < header.size(); i++) {
                String tag = header.get(i).replaceAll("[^A-Za-z]", "_");
                xml.append('<').append(tag).append('>');
                xml.append(Workbooks.escaped(row.get(i)));
                xml.append("</").append(tag).append(">");
            }
            xml.append("</row>\n");
        }
        return xml.append("</rows>\n").toString();
    }

    private byte[] parquet(Path sample) throws IOException, SQLException {
        Path file = folder.resolve("sound.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_csv('" + sample + "') LIMIT " + ROWS + ") TO '" + file
                    + "' (FORMAT parquet)");
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
