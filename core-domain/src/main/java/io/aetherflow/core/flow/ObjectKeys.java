package io.aetherflow.core.flow;

import io.aetherflow.core.identity.DepartmentId;
import java.util.UUID;

/** Where things lie in the object store: under the department, then the dataset. */
final class ObjectKeys {

    private static final int LONGEST_NAME = 200;

    private ObjectKeys() {}

    static String raw(DepartmentId department, UUID datasetId, String fileName) {
        return "raw/" + department + "/" + datasetId + "/" + fileName;
    }

    static String rejects(DepartmentId department, UUID datasetId, UUID loadId) {
        return "rejects/" + department + "/" + datasetId + "/" + loadId + ".ndjson";
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

    /** Keeps the ending, and stays within what file systems take for one name (255 bytes, at most 4 a character). */
    private static String shortened(String name) {
        int bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (bytes <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, Math.min(name.length() - ending.length(), 45));
        return (Character.isHighSurrogate(stem.charAt(stem.length() - 1)) ? stem.substring(0, stem.length() - 1) : stem)
                + ending;
    }
}
