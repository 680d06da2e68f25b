package io.aetherflow.app.platform;

import io.aetherflow.app.config.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A small text that only the installation's own user may read (0600). */
public final class SecretFile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 18;

    private final Path path;

    public SecretFile(Path path) {
        this.path = path;
    }

    /** 144 random bits in 24 characters that survive any shell and URL. */
    public static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " can't be read", e);
        }
    }

    /** Keeps the text unless there is one already; returns what is kept. Of several processes one wins. */
    String keep(String text) {
        try {
            Path fresh = written(text);
            try {
                Files.createLink(path, fresh);
                return text;
            } catch (FileAlreadyExistsException e) {
                return read().orElse(text);
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " can't be written", e);
        }
    }

    /** Replaces the text whole; it is never readable by others, not for a moment. */
    public void write(String text) {
        try {
            Files.move(written(text), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " can't be written", e);
        }
    }

    private Path written(String text) throws IOException {
        Path folder = OwnerOnly.folder(path.toAbsolutePath().resolveSibling(""));
        Path fresh = Files.createTempFile(folder, ".secret", "", OwnerOnly.file());
        return Files.writeString(fresh, text, StandardCharsets.UTF_8);
    }
}
