package io.aetherflow.app.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A file that can be read, before it is spoiled.
 *
 * @param parts the parts of a workbook by name; of any other file its bytes alone, under an empty name
 */
record Sound(String name, Map<String, byte[]> parts) {

    static Sound file(String name, byte[] bytes) {
        return new Sound(name, Map.of("", bytes));
    }

    boolean workbook() {
        return !parts.containsKey("");
    }

    byte[] bytes() {
        return workbook() ? Workbooks.packed(parts) : parts.get("");
    }

    /** With one part changed; everything around it is whole. */
    Sound with(String part, UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new java.util.LinkedHashMap<>(parts);
        changed.computeIfPresent(part, (name, bytes) -> change.apply(bytes));
        return new Sound(name, changed);
    }

    Sound zipped() {
        return file(name + ".gz", gzip(bytes()));
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
