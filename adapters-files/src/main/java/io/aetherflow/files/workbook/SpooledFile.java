package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook's bytes in a temporary file: a zip's directory is at its end, and a stream has no end to begin from. */
final class SpooledFile {

    private static final int BUFFER = 1 << 16;

    private SpooledFile() {}

    /** The caller deletes it; nothing is left behind where this throws. */
    static Path of(FileSource source) {
        Path file = create();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(source, out);
            return file;
        } catch (IOException e) {
            delete(file, e);
            throw StorageFaults.spooling(e);
        } catch (RuntimeException e) {
            delete(file, e);
            throw e;
        }
    }

    private static Path create() {
        try {
            return Files.createTempFile("aetherflow-", ".xlsx");
        } catch (IOException e) {
            throw StorageFaults.spooling(e);
        }
    }

    private static void copy(FileSource source, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (Input in = new Input(source)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
    }

    /** The source, whose failures are told from those of the temporary file. */
    private static final class Input implements AutoCloseable {

        private final String name;
        private final InputStream in;

        Input(FileSource source) {
            name = source.name();
            try {
                in = source.bytes().get();
            } catch (UncheckedIOException e) {
                throw StorageFaults.reading(name, new IOException(e));
            }
        }

        int read(byte[] buffer) {
            try {
                return in.read(buffer);
            } catch (IOException e) {
                throw StorageFaults.reading(name, e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw StorageFaults.reading(name, e);
            }
        }
    }

    static void delete(Path file, Exception failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** @throws AetherException where the file system fails */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StorageFaults.spooling(e);
        }
    }
}
