package io.aetherflow.core.flow;

import io.aetherflow.core.identity.DepartmentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where things lie in the object store: under the department, then the dataset. */
final class ObjectKeys {

    /** In bytes. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ENDING = 10;

    /** Folders whose objects belong to a dataset each, by the third part of their keys. */
    static final List<String> FOLDERS_OF_DATASETS = List.of("raw", "lake", "rejects");

    /** The folder of uploads that come in pieces. */
    static final String UPLOADS = "uploads";

    /** The folder of the signed checkpoints of the audit trail. Nothing sweeps it. */
    static final String CHECKPOINTS = "audit/checkpoints";

    private ObjectKeys() {}

    /** The checkpoint that ends with this record. */
    static String checkpoint(long seq) {
        return CHECKPOINTS + "/" + seq + ".json";
    }

    /** The record that a checkpoint ends with, by its key; empty for a key that is none of ours. */
    static OptionalLong checkpointSeq(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.matches("[1-9]\\d{0,17}\\.json")
                ? OptionalLong.of(Long.parseLong(name.substring(0, name.indexOf('.'))))
                : OptionalLong.empty();
    }

    /** The dataset that a key belongs to; empty for a key that is none of ours. */
    static Optional<UUID> dataset(String key) {
        String[] parts = key.split("/", 4);
        return parts.length < 4 ? Optional.empty() : id(parts[2]);
    }

    /** The upload that a piece's key belongs to; empty for a key that is none of ours. */
    static Optional<UUID> upload(String key) {
        String[] parts = key.split("/", 3);
        return parts.length < 3 ? Optional.empty() : id(parts[1]);
    }

    private static Optional<UUID> id(String part) {
        try {
            return Optional.of(UUID.fromString(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A piece of an upload that comes in pieces. */
    static String piece(UUID upload, UUID piece) {
        return pieces(upload) + "/" + piece;
    }

    /** The folder of every piece of an upload. */
    static String pieces(UUID upload) {
        return UPLOADS + "/" + upload;
    }

    static String raw(DepartmentId department, UUID datasetId, String fileName) {
        return raw(department, datasetId) + "/" + fileName;
    }

    /** The folder of every file of a dataset. */
    static String raw(DepartmentId department, UUID datasetId) {
        return "raw/" + department + "/" + datasetId;
    }

    static String correction(DepartmentId department, UUID datasetId, UUID id, String fileName) {
        return raw(department, datasetId) + "/corrections/" + id + "/" + fileName;
    }

    static String lake(DepartmentId department, UUID datasetId, UUID loadId) {
        return lake(department, datasetId) + "/" + loadId + ".parquet";
    }

    /** The folder of every load's columns of a dataset. */
    static String lake(DepartmentId department, UUID datasetId) {
        return "lake/" + department + "/" + datasetId;
    }

    static String rejects(DepartmentId department, UUID datasetId, UUID loadId) {
        return rejects(department, datasetId) + "/" + loadId + ".ndjson";
    }

    /** The folder of every load's rejects of a dataset. */
    static String rejects(DepartmentId department, UUID datasetId) {
        return "rejects/" + department + "/" + datasetId;
    }

    /** A file's name without folders, separators and control characters; never empty, never hidden. */
    static String fileName(String asSent) {
        String last = asSent.substring(Math.max(asSent.lastIndexOf('/'), asSent.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF))
                .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip().replaceFirst("^\\.+", "");
        return name.isEmpty() ? "upload" : shortened(name);
    }

    /** Keeps the ending, and stays within what file systems take for one name. */
    private static String shortened(String name) {
        if (bytes(name) <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder stem = new StringBuilder(name.substring(0, name.length() - ending.length()));
        while (bytes(stem + ending) > LONGEST_NAME) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
