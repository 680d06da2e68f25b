package io.aetherflow.http.view;

import io.aetherflow.core.flow.IssuedKey;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service's key, without its secret. */
@Schema(name = "ApiKey")
public record KeyView(
        UUID id,
        String name,
        @Schema(description = "The part that is no secret") String prefix,
        @Schema(description = "The account it calls as") UUID userId,

        @Schema(description = "Null only for an administrator's") @Nullable
        String department,

        @Schema(allowableValues = {"viewer", "analyst", "admin"})
        String role,

        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "Exact to a minute") @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public static KeyView of(ApiKey key) {
        User service = key.service();
        return new KeyView(
                key.id(),
                key.name(),
                key.prefix(),
                service.id(),
                service.home().map(DepartmentId::value).orElse(null),
                Words.of(service.role()),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }

    @Schema(name = "ApiKeyPage")
    public record Listed(List<KeyView> items, @Nullable String nextCursor) implements PageView<KeyView> {}

    /** A key that was just made. */
    @Schema(name = "IssuedApiKey")
    public record Issued(
            UUID id,

            @Schema(description = "The whole key: told this once and kept nowhere. The client_secret of OAuth 2.0")
            String key,

            String name,
            String prefix,
            UUID userId,
            @Nullable String department,

            @Schema(allowableValues = {"viewer", "analyst", "admin"})
            String role,

            Instant createdAt,
            Instant expiresAt) {

        public static Issued of(IssuedKey issued) {
            KeyView view = KeyView.of(issued.key());
            return new Issued(
                    view.id(),
                    issued.secret(),
                    view.name(),
                    view.prefix(),
                    view.userId(),
                    view.department(),
                    view.role(),
                    view.createdAt(),
                    view.expiresAt());
        }

        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }
}
