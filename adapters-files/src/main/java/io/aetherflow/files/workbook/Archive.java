package io.aetherflow.files.workbook;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.failure.AetherException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, which is a zip. Nothing is unpacked before the sizes that it declares are found sane. */
final class Archive implements Closeable {

    /** What any workbook may unpack to, however well it is packed. */
    private static final long HARMLESS = 16L << 20;
    /** Of a part that is kept in memory whole: the lists of sheets and of relations. */
    private static final long LIST_BYTES = 16L << 20;

    private final Path file;
    private final ZipFile zip;
    private final long size;
    private final WorkbookRefusals refusals;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Archive(Path file, ZipFile zip, long size, WorkbookRefusals refusals) {
        this.file = file;
        this.zip = zip;
        this.size = size;
        this.refusals = refusals;
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    static Archive open(FileSource source, WorkbookLimits limits, WorkbookRefusals refusals) {
        Path file = SpooledFile.of(source);
        try {
            ZipEnd.check(file, limits, refusals);
            return checked(new Archive(file, zip(file, refusals), Files.size(file), refusals), limits);
        } catch (IOException e) {
            SpooledFile.delete(file, e);
            throw StorageFaults.unpacking("the list of its parts", e, refusals);
        } catch (RuntimeException e) {
            SpooledFile.delete(file, e);
            throw e;
        }
    }

    private static ZipFile zip(Path file, WorkbookRefusals refusals) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw encrypted(refusals);
            }
            throw e;
        }
    }

    private static AetherException encrypted(WorkbookRefusals refusals) {
        return refusals.file(
                "is encrypted", "Open it with its password, save it without one, and upload that workbook.");
    }

    private static Archive checked(Archive archive, WorkbookLimits limits) {
        try {
            archive.check(limits);
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void check(WorkbookLimits limits) {
        if (zip.size() > limits.parts()) {
            throw ZipEnd.tooMany(limits, refusals);
        }
        if (has("EncryptedPackage")) {
            throw encrypted(refusals);
        }
        long unpacked =
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).reduce(0, Archive::sum);
        if (unpacked > limits.decompressedBytes()) {
            throw refusals.file(
                    "is a workbook that unpacks to " + WorkbookRefusals.number(unpacked) + " bytes; at most "
                            + WorkbookRefusals.number(limits.decompressedBytes()) + " are read",
                    "Split the table over several files.");
        }
        if (unpacked > HARMLESS && unpacked / limits.ratio() > size) {
            throw refusals.suspicious("is a workbook that unpacks to " + WorkbookRefusals.number(unpacked / size)
                    + " times its size; at most " + limits.ratio() + " times is read");
        }
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Of the workbook as it was uploaded, in bytes. */
    long size() {
        return size;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Opens a part that the workbook can't be read without. */
    XmlPart part(String name) {
        ZipEntry entry = entry(name);
        try {
            return new XmlPart(new PartStream(zip.getInputStream(entry), entry, refusals), refusals);
        } catch (IOException e) {
            throw StorageFaults.unpacking("its part " + name, e, refusals);
        }
    }

    /** As {@link #part}, of one that will be kept in memory. */
    XmlPart list(String name) {
        if (entry(name).getSize() > LIST_BYTES) {
            throw refusals.suspicious("is a workbook whose part " + name + " is far too long");
        }
        return part(name);
    }

    private ZipEntry entry(String name) {
        @Nullable ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw refusals.damaged("its part " + name + " is missing", null);
        }
        return entry;
    }

    /** Part names are told apart without regard to case, and some programs write back slashes. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw StorageFaults.reading(refusals.fileName(), e);
        } finally {
            SpooledFile.delete(file);
        }
    }
}
