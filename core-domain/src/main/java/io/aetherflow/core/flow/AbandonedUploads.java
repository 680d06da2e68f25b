package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.dataset.StoredObject;
import io.aetherflow.core.dataset.UploadSession;
import io.aetherflow.core.dataset.UploadSessions;
import io.aetherflow.core.identity.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Uploads that nobody went on with, and pieces that belong to none: their writer died before it could note them. */
public final class AbandonedUploads {

    private static final int BATCH = 1_000;

    private final UploadSessions sessions;
    private final ObjectStore objects;
    private final Clock clock;

    public AbandonedUploads(UploadSessions sessions, ObjectStore objects, Clock clock) {
        this.sessions = sessions;
        this.objects = objects;
        this.clock = clock;
    }

    /** Removes them; returns how many. */
    public int sweep() {
        int removed = 0;
        for (UploadSession late : sessions.expired(BATCH)) {
            if (sessions.remove(Scope.all(), late.id()).isPresent()) {
                removed++;
            }
            objects.deleteBelow(ObjectKeys.pieces(late.id()));
        }
        return removed + strays();
    }

    private int strays() {
        Instant before = clock.instant().minus(ResumableUploads.LIFE);
        Map<UUID, Set<String>> known = new HashMap<>();
        int[] removed = {0};
        objects.visit(ObjectKeys.UPLOADS, object -> {
            if (object.modifiedAt().isBefore(before) && stray(object, known)) {
                objects.delete(object.key());
                removed[0]++;
            }
        });
        return removed[0];
    }

    private boolean stray(StoredObject object, Map<UUID, Set<String>> known) {
        return ObjectKeys.upload(object.key())
                .filter(upload -> !known.computeIfAbsent(upload, this::keys).contains(object.key()))
                .isPresent();
    }

    private Set<String> keys(UUID upload) {
        return sessions.find(Scope.all(), upload)
                .map(session ->
                        session.pieces().stream().map(UploadSession.Piece::key).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
