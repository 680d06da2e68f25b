package io.aetherflow.core.identity;

import java.util.Optional;

/**
 * What a read may see: one department, or all of them. Part of the signature of every read on behalf of a user, so that
 * forgetting the department filter does not compile.
 */
public sealed interface Scope {

    record One(DepartmentId department) implements Scope {}

    record All() implements Scope {}

    static Scope of(DepartmentId department) {
        return new One(department);
    }

    static Scope all() {
        return new All();
    }

    default boolean includes(DepartmentId department) {
        return this instanceof All || this.equals(of(department));
    }

    /** The one department, or empty for all. */
    default Optional<DepartmentId> only() {
        return this instanceof One one ? Optional.of(one.department()) : Optional.empty();
    }
}
