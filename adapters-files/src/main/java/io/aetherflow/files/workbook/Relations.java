package io.aetherflow.files.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which parts one part of a workbook refers to, and as what. */
final class Relations {

    /** @param type the last word of the relation's address, which has several spellings */
    record Relation(String type, String target) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {}

    /** @param part the one that refers; empty for the workbook as a whole */
    static Relations of(Archive archive, String part) {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        Relations relations = new Relations();
        try (XmlPart xml = archive.list(folder + "_rels/" + part.substring(name) + ".rels")) {
            while (xml.to("Relationship")) {
                relations.add(xml, folder);
            }
        }
        return relations;
    }

    private void add(XmlPart xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
            byId.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        }
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String slashed = target.replace('\\', '/');
        for (String step : (slashed.startsWith("/") ? slashed : folder + slashed).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    @Nullable
    Relation byId(String id) {
        return byId.get(id);
    }

    Optional<String> first(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }
}
