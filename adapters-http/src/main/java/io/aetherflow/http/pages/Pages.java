package io.aetherflow.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard's files, read whole at the start: nothing but these is served, so no path of a request ever becomes a path of
 * the class path. The pages themselves are one file, which reads the address by itself.
 */
final class Pages {

    private static final String LIST = "files.txt";

    private final Map<String, PageFile> files;
    private final PageFile page;

    private Pages(Map<String, PageFile> files, PageFile page) {
        this.files = files;
        this.page = page;
    }

    /**
     * Reads what the list of this folder of the class path names. Where there is none the dashboard was left out of the
     * build, and every page says so.
     */
    static Pages in(String folder) {
        byte @Nullable [] list = read(folder + LIST);
        if (list == null) {
            return new Pages(Map.of(), file("/io/aetherflow/http/pages/", "left-out.html", Set.of()));
        }
        Set<String> names =
                new HashSet<>(new String(list, StandardCharsets.UTF_8).lines().toList());
        Map<String, PageFile> files = new HashMap<>();
        names.stream()
                .filter(name ->
                        Stream.of(Coding.values()).map(Coding::extension).noneMatch(name::endsWith))
                .forEach(name -> files.put(name, file(folder, name, names)));
        PageFile index = files.get("index.html");
        if (index == null) {
            throw new IllegalStateException("The dashboard has no index.html");
        }
        return new Pages(Map.copyOf(files), index);
    }

    boolean leftOut() {
        return files.isEmpty();
    }

    /** The file at this path of a request; the page, where it names no file. */
    Optional<PageFile> at(String path) {
        return path.contains(".") ? Optional.ofNullable(files.get(path.substring(1))) : Optional.of(page);
    }

    private static PageFile file(String folder, String name, Set<String> names) {
        Map<Coding, byte[]> packed = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            if (names.contains(name + coding.extension())) {
                packed.put(coding, listed(folder, name + coding.extension()));
            }
        }
        return new PageFile(name, listed(folder, name), packed);
    }

    private static byte[] listed(String folder, String name) {
        byte @Nullable [] bytes = read(folder + name);
        if (bytes == null) {
            throw new IllegalStateException("A file of the dashboard is missing: " + name);
        }
        return bytes;
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The dashboard can't be read", e);
        }
    }
}
