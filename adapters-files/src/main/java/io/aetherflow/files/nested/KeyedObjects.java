package io.aetherflow.files.nested;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells objects whose names are data, as in {@code {"1001": {…}, "1002": {…}}}, from those whose names are fields. */
final class KeyedObjects {

    /** With more names than this they are data, if the values are alike. */
    static final int NAMES = 64;

    private KeyedObjects() {}

    /** Makes the keyed objects under a node lists, as far as one can tell. */
    static void find(Node node) {
        if (keyed(node)) {
            node.collapse();
        }
        node.children.forEach(KeyedObjects::find);
    }

    private static boolean keyed(Node node) {
        int names = node.children.size();
        boolean data = names > NAMES || (node.objects == 1 ? names > 1 : names > 2 * node.members);
        return data && !node.keyed && node.values == 0 && alike(node.children);
    }

    /** All of them single objects, which have more than half of all their fields on average. */
    static boolean alike(List<Node> nodes) {
        Map<String, Integer> fields = new HashMap<>();
        int all = 0;
        for (Node node : nodes) {
            if (node.objects == 0 || node.many() || node.values > 0) {
                return false;
            }
            for (Node child : node.children) {
                if (child.scalar()) {
                    fields.merge(child.name, 1, Integer::sum);
                    all++;
                }
            }
        }
        boolean columns = nodes.stream().allMatch(Node::numbered);
        return !columns && !fields.isEmpty() && 2L * all > (long) nodes.size() * fields.size();
    }
}
