package io.aetherflow.files;

import io.aetherflow.core.dataset.ObjectKey;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The folder of a store: where objects lie, how they get there for good and only once. */
final class Folder {

    /** Another process's delete may remove an emptied folder between its making and its use. */
    private static final int TRIES = 100;

    private final Path root;
    private final int mostTries;

    /** Held shared while a folder is made and used, alone while emptied ones go: within one process they never meet. */
    private final ReadWriteLock folders = new ReentrantReadWriteLock();

    Folder(Path root) {
        this(root, TRIES);
    }

    Folder(Path root, int mostTries) {
        this.root = root;
        this.mostTries = mostTries;
    }

    Path staging() throws IOException {
        return Files.createDirectories(root.resolve(ObjectKey.WORKPLACE));
    }

    /** The file under a key, or empty where there is none; a folder that can't be asked is a failure, not an absence. */
    Optional<Path> find(ObjectKey key) throws IOException {
        Path path = KeyPaths.below(root, key);
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return found.isRegularFile() ? Optional.of(path) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (belowFile(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether a name stands for a file where a folder is needed: Java has no type for it. */
    private static boolean belowFile(FileSystemException e) {
        return "Not a directory".equals(e.getReason());
    }

    /** Makes a file visible under a key, unless the key is taken: a hard link decides races, where a move would not. */
    void link(Path file, ObjectKey key) throws IOException {
        Path target = KeyPaths.below(root, key);
        for (int tries = 1; ; tries++) {
            try {
                linkInParents(file, target);
                syncParents(target);
                return;
            } catch (FileSystemException e) {
                if (takes(e, target)) {
                    throw taken(key, e);
                }
                if (!folderVanished(e) || tries == mostTries || Files.notExists(file)) {
                    throw e;
                }
            }
        }
    }

    /** Nothing slow stands between the folder and the file that keeps it from being pruned. */
    private void linkInParents(Path file, Path target) throws IOException {
        folders.readLock().lock();
        try {
            Files.createDirectories(parent(target));
            Files.createLink(target, file);
        } finally {
            folders.readLock().unlock();
        }
    }

    /** All of them: a folder that another commit has just made need not be on the disk yet. */
    private void syncParents(Path target) {
        Path folder = target;
        do {
            folder = parent(folder);
            sync(folder);
        } while (!folder.equals(root));
    }

    /** Whether an object stands at the key, or where the key needs a folder. */
    private static boolean takes(FileSystemException e, Path target) {
        if (e instanceof FileAlreadyExistsException) {
            Path obstacle = Path.of(e.getFile());
            return obstacle.equals(target) || Files.isRegularFile(obstacle);
        }
        return belowFile(e);
    }

    /** A folder found or just made may be gone again: a delete took it for empty. */
    private static boolean folderVanished(FileSystemException e) {
        return e instanceof NoSuchFileException || e instanceof FileAlreadyExistsException;
    }

    private static AetherException taken(ObjectKey key, IOException cause) {
        Failure failure = Failure.of(FailureCode.CONFLICT, "The store already has an object named " + key.text() + ".");
        return new AetherException(failure, cause);
    }

    /** Removes a file and the folders it leaves empty. */
    void delete(ObjectKey key) throws IOException {
        Optional<Path> found = find(key);
        if (found.isEmpty() || !Files.deleteIfExists(found.get())) {
            return;
        }
        prune(parent(found.get()));
    }

    /** Removes every file below a key, and the folders that leaves empty. */
    void deleteBelow(ObjectKey key) throws IOException {
        Path top = KeyPaths.below(root, key);
        if (!Files.isDirectory(top)) {
            return;
        }
        Files.walkFileTree(top, new Walk() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            void leave(Path folder) throws IOException {
                removed(folder);
            }
        });
        prune(parent(top));
    }

    /** Removes a folder, and those above it, while they are empty. */
    private void prune(Path from) throws IOException {
        Path folder = from;
        while (!folder.equals(root) && removed(folder)) {
            folder = parent(folder);
        }
        sync(folder);
    }

    private boolean removed(Path folder) throws IOException {
        folders.writeLock().lock();
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return false;
        } finally {
            folders.writeLock().unlock();
        }
    }

    /** Removes staged files last written before a moment; returns how many. */
    int sweep(Instant before) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> staged = Files.newDirectoryStream(staging())) {
            for (Path file : staged) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    /** Shows every object below a key; one that goes away meanwhile is not missed. */
    void visit(ObjectKey key, Consumer<StoredObject> visitor) throws IOException {
        Path top = KeyPaths.below(root, key);
        if (!Files.isDirectory(top)) {
            return;
        }
        Files.walkFileTree(top, new Walk() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                KeyPaths.key(root, file)
                        .ifPresent(key -> visitor.accept(new StoredObject(
                                key, found.size(), found.lastModifiedTime().toInstant())));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Goes through files that others remove meanwhile. */
    private abstract static class Walk extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return unlessGone(e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e == null) {
                leave(folder);
                return FileVisitResult.CONTINUE;
            }
            return unlessGone(e);
        }

        /** Called after everything in a folder. */
        void leave(Path folder) throws IOException {}

        private static FileVisitResult unlessGone(IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    long freeBytes() throws IOException {
        return Files.getFileStore(staging()).getUsableSpace();
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** Puts a folder's entries on the disk itself, where the system can. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and one that a delete took away needs no sync: the file itself is on the disk.
            return;
        }
    }
}
