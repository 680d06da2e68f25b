package io.aetherflow.core.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts of a scope are wanted; null: any.
 *
 * @param part what the e-mail address or the name holds, in any capitals
 */
public record UserFilter(
        UserKind kind,
        @Nullable UserStatus status,
        @Nullable String part) {

    public static final UserFilter PEOPLE = of(UserKind.PERSON);

    public static UserFilter of(UserKind kind) {
        return new UserFilter(kind, null, null);
    }
}
