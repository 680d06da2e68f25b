package io.aetherflow.core.audit;

/**
 * What it was done to.
 *
 * @param type as {@code dataset}
 * @param id as the interface names it
 */
public record AuditSubject(String type, String id) {

    public AuditSubject {
        type = AuditText.of(type);
        id = AuditText.of(id);
    }
}
