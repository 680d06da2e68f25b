package io.aetherflow.http.view;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.json.Words;
import io.aetherflow.http.request.StateTag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account, without its secrets. */
@Schema(name = "User")
public record UserView(
        UUID id,
        String email,
        @Nullable String fullName,

        @Schema(allowableValues = {"viewer", "analyst", "admin"})
        String role,

        @Schema(description = "Null only for an administrator") @Nullable
        String department,

        @Schema(allowableValues = {"free", "premium"}) String tier,

        @Schema(allowableValues = {"active", "pending", "unverified", "inactive"})
        String status,

        boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant lastLogin) {

    public static UserView of(User user) {
        return new UserView(
                user.id(),
                user.email(),
                user.fullName(),
                Words.of(user.role()),
                user.home().map(DepartmentId::value).orElse(null),
                Words.of(user.tier()),
                Words.of(user.status()),
                user.active(),
                user.createdAt(),
                user.updatedAt(),
                user.lastLogin());
    }

    /** A login changes what is shown of an account, not the account. */
    public StateTag tag() {
        return StateTag.of(this, "lastLogin");
    }

    @Schema(name = "UserPage")
    public record Listed(List<UserView> items, @Nullable String nextCursor) implements PageView<UserView> {}

    @Schema(name = "RegisteredUser")
    public record Registered(UserView user) {}
}
