package io.aetherflow.http.upload;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FullDisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is looked at and not kept: it lies on disk until it is closed. Of a long text its beginning is enough. */
final class SpooledFile implements AutoCloseable {

    private static final int CHUNK = 64 << 10;

    private final PreviewSettings settings;
    private final MultipartUpload form;
    private final Path path;
    private boolean cut;
    private boolean abandoned;

    /** @param form whose limit holds for files that are taken whole */
    SpooledFile(PreviewSettings settings, MultipartUpload form) {
        this.settings = settings;
        this.form = form;
        try {
            this.path = Files.createTempFile(settings.folder(), "preview-", ".tmp");
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Whether the end of the file was reached, be it passed over. */
    boolean take(InputStream body) throws IOException {
        PushbackInputStream all = new PushbackInputStream(body, FileStart.BYTES);
        byte[] head = body.readNBytes(FileStart.BYTES);
        all.unread(head);
        FileStart start = FileStart.of(head);
        try (OutputStream out = open()) {
            if (start.needsEnd() || form.mostBytes() <= settings.mostBytes()) {
                form.copy(all, out);
                return true;
            }
            copy(all, new KeptOutput(out));
        }
        return cutBack(all, start.jsonLines());
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        long left = settings.mostBytes();
        byte[] chunk = new byte[CHUNK];
        for (int read = 0; read >= 0 && left > 0; left -= Math.max(0, read)) {
            read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read > 0) {
                out.write(chunk, 0, read);
            }
        }
    }

    private boolean cutBack(InputStream body, boolean jsonLines) throws IOException {
        if (body.read() < 0) {
            return true;
        }
        cut = true;
        shorten(jsonLines);
        abandoned = !skip(body);
        return !abandoned;
    }

    private boolean skip(InputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = settings.mostSkipped();
        int read = 0;
        while (read >= 0 && left > 0) {
            read = body.read(chunk);
            left -= Math.max(0, read);
        }
        return read < 0;
    }

    private void shorten(boolean jsonLines) {
        try (InputStream text = bytes();
                FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(LastRecord.end(text, jsonLines));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private OutputStream open() {
        try {
            return Files.newOutputStream(path);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Whether only its beginning is here. */
    boolean cut() {
        return cut;
    }

    /** Whether what follows the file in the request was not read. */
    boolean abandoned() {
        return abandoned;
    }

    /** The file as a reader takes it, as often as it likes until this is closed. */
    FileSource source(String name) {
        try {
            return new FileSource(name, Files.size(path), this::bytes);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private InputStream bytes() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static AetherException broken(IOException cause) {
        return new AetherException(
                FullDisk.code(cause), "The file could not be kept for as long as it is looked at; try again.", cause);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw broken(e);
        }
    }
}
