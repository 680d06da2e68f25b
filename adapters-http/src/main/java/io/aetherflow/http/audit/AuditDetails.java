package io.aetherflow.http.audit;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditSubject;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.json.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a route adds to the one record that the trail gets of its request: ids and small words, never data or addresses. */
public final class AuditDetails {

    /** The request attribute that holds them. */
    static final String ATTRIBUTE = "aetherflow.audit_details";

    private final SortedMap<String, String> words = new TreeMap<>();
    private @Nullable AuditActor actor;
    private @Nullable AuditSubject subject;

    private AuditDetails() {}

    /** Those of the request. */
    public static AuditDetails of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AuditDetails details) {
            return details;
        }
        AuditDetails details = new AuditDetails();
        request.setAttribute(ATTRIBUTE, details);
        return details;
    }

    static AuditDetails none() {
        return new AuditDetails();
    }

    public AuditDetails put(String name, String word) {
        words.put(name, word);
        return this;
    }

    /** Who turned out to ask, where nobody was logged in. */
    public AuditDetails actor(UUID user) {
        actor = AuditActor.user(user);
        return this;
    }

    /** Which service turned out to ask, where nobody was logged in. */
    public AuditDetails service(UUID service) {
        actor = AuditActor.service(service);
        return this;
    }

    /** What it was done to, where the address does not say. */
    public AuditDetails subject(String type, UUID id) {
        subject = new AuditSubject(type, id.toString());
        return this;
    }

    /** What an account became. */
    public AuditDetails changed(User before, User after) {
        changed("role", Words.of(before.role()), Words.of(after.role()));
        changed("department", name(before.department()), name(after.department()));
        changed("tier", Words.of(before.tier()), Words.of(after.tier()));
        changed("status", Words.of(before.status()), Words.of(after.status()));
        return this;
    }

    /** What may be done from now on by whoever it is: a person, a service, who is invited. */
    public AuditDetails granted(String role, @Nullable String department) {
        put("role", role);
        return department == null ? this : put("department", department);
    }

    private static String name(@Nullable DepartmentId department) {
        return Objects.toString(department, "none");
    }

    private void changed(String what, String before, String after) {
        if (!before.equals(after)) {
            put(what, before + " -> " + after);
        }
    }

    SortedMap<String, String> words() {
        return new TreeMap<>(words);
    }

    @Nullable
    AuditActor actor() {
        return actor;
    }

    @Nullable
    AuditSubject subject() {
        return subject;
    }
}
