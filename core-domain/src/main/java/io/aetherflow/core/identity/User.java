package io.aetherflow.core.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param email lower case, unique
 * @param passwordHash in the hasher's own encoded form; never leaves the server
 * @param department null only for an administrator
 * @param kind never changes
 */
public record User(
        UUID id,
        String email,
        @Nullable String fullName,
        String passwordHash,
        Role role,
        @Nullable DepartmentId department,
        Tier tier,
        UserStatus status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastLogin,
        UserKind kind) {

    public User {
        if (department == null && role != Role.ADMIN) {
            throw new IllegalArgumentException("Only an administrator has no department");
        }
    }

    /** A person. */
    public User(
            UUID id,
            String email,
            @Nullable String fullName,
            String passwordHash,
            Role role,
            @Nullable DepartmentId department,
            Tier tier,
            UserStatus status,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant lastLogin) {
        this(
                id,
                email,
                fullName,
                passwordHash,
                role,
                department,
                tier,
                status,
                createdAt,
                updatedAt,
                lastLogin,
                UserKind.PERSON);
    }

    public Scope scope() {
        return role == Role.ADMIN || department == null ? Scope.all() : Scope.of(department);
    }

    public Optional<DepartmentId> home() {
        return Optional.ofNullable(department);
    }

    /** Whether a scope shows this account: who has no department is shown to those of all alone. */
    public boolean within(Scope scope) {
        return scope.only().map(only -> only.equals(department)).orElse(true);
    }

    /** Whether it was made nobody's. No account can be made with such an address. */
    public boolean erased() {
        return email.endsWith(ErasureOrder.NOBODYS);
    }

    public boolean active() {
        return status == UserStatus.ACTIVE;
    }

    public User changed(Role newRole, @Nullable DepartmentId newDepartment, Tier newTier, UserStatus newStatus) {
        return new User(
                id,
                email,
                fullName,
                passwordHash,
                newRole,
                newDepartment,
                newTier,
                newStatus,
                createdAt,
                updatedAt,
                lastLogin,
                kind);
    }

    public User withPassword(String newHash) {
        return new User(id, email, fullName, newHash, role, department, tier, status, createdAt, updatedAt, lastLogin);
    }

    public User named(@Nullable String newName) {
        return new User(
                id, email, newName, passwordHash, role, department, tier, status, createdAt, updatedAt, lastLogin);
    }

    @Override
    public String toString() {
        return "User[" + id + ", " + role + ", " + department + ", " + status + "]";
    }
}
