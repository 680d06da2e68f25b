package io.aetherflow.postgres.insight;

import io.aetherflow.core.insight.StoredInsight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The insights that were read last, by id. A row of them never changes, it is only put in and taken away: so which there are is
 * asked each time, within the caller's scope, and what they say is read once.
 */
final class KnownInsights {

    private static final int MOST = 500;

    private final Map<UUID, StoredInsight> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, StoredInsight> eldest) {
            return size() > MOST;
        }
    };

    /** What the ids name, in their order. They were found in this transaction, so each is there. */
    List<StoredInsight> of(Handle handle, List<UUID> ids) {
        Map<UUID, StoredInsight> found = remembered(ids);
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            List<StoredInsight> read = handle.createQuery("select * from results where id = any(:ids)")
                    .bindArray("ids", UUID.class, missing)
                    .map(InsightRows::read)
                    .list();
            read.forEach(insight -> found.put(insight.id(), insight));
            remember(read);
        }
        // Another run may take a row away between two statements.
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private synchronized Map<UUID, StoredInsight> remembered(List<UUID> ids) {
        Map<UUID, StoredInsight> found = new HashMap<>();
        for (UUID id : ids) {
            StoredInsight insight = known.get(id);
            if (insight != null) {
                found.put(id, insight);
            }
        }
        return found;
    }

    private synchronized void remember(List<StoredInsight> read) {
        read.forEach(insight -> known.put(insight.id(), insight));
    }
}
