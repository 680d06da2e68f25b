package io.aetherflow.core.flow;

import org.jspecify.annotations.Nullable;

/**
 * What a person sends to get an account.
 *
 * @param department an id or an alias; null only for an administrator
 */
public record Registration(
        String email,
        String password,
        @Nullable String fullName,
        @Nullable String department) {

    @Override
    public String toString() {
        return "Registration[" + email + ", " + department + "]";
    }
}
