package io.aetherflow.http.view;

import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.SubjectKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proof that a person was erased, an account or somebody in rows; it names nobody. */
@Schema(name = "ErasureReceipt")
public record ErasureView(
        UUID id,

        @Schema(description = "The account's id, a pseudonym from now on; null where rows were erased") @Nullable
        UUID subject,

        @Schema(description = "Whose rows were erased; null where it was an account") @Nullable
        String department,

        @Schema(description = "Of the rows; null where it was an account") @Nullable
        String schema,

        @Schema(description = "By which they were found; null where it was an account") @Nullable
        String column,

        @Schema(description = "SHA-256, in hex, of what stood in the column, UTF-8; null where it was an account")
        @Nullable
        String valueSha256,

        UUID by,
        Instant at,

        @Schema(description = "How much of what was removed")
        Map<String, Long> removed,

        List<Kept> kept,

        @Schema(
                description =
                        "SHA-256, in hex, of the other fields that are not null, as JSON without blanks, keys in alphabetical order, UTF-8")
        String digest) {

    /** What stayed, and why. */
    @Schema(name = "KeptData")
    public record Kept(String what, String why) {}

    @Schema(name = "ErasurePage")
    public record Listed(List<ErasureView> items, @Nullable String nextCursor) implements PageView<ErasureView> {}

    public static ErasureView of(ErasureReceipt receipt) {
        SubjectKey key = receipt.key();
        return new ErasureView(
                receipt.id(),
                receipt.subject(),
                key == null ? null : key.department().value(),
                key == null ? null : key.schema(),
                key == null ? null : key.column(),
                key == null ? null : key.valueHash(),
                receipt.by(),
                receipt.at(),
                receipt.removed(),
                receipt.kept().stream()
                        .map(each -> new Kept(each.what(), each.why()))
                        .toList(),
                receipt.digest());
    }
}
