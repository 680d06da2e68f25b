package io.aetherflow.http.view;

import io.aetherflow.core.identity.ErasureReceipt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proof that a person was erased; it names nobody. */
@Schema(name = "ErasureReceipt")
public record ErasureView(
        UUID id,

        @Schema(description = "The account's id, a pseudonym from now on")
        UUID subject,

        UUID by,
        Instant at,

        @Schema(description = "How much of what was removed")
        Map<String, Long> removed,

        List<Kept> kept,

        @Schema(
                description =
                        "SHA-256, in hex, of the other fields as JSON without blanks, keys in alphabetical order, UTF-8")
        String digest) {

    /** What stayed, and why. */
    @Schema(name = "KeptData")
    public record Kept(String what, String why) {}

    @Schema(name = "ErasurePage")
    public record Listed(List<ErasureView> items, @Nullable String nextCursor) implements PageView<ErasureView> {}

    public static ErasureView of(ErasureReceipt receipt) {
        return new ErasureView(
                receipt.id(),
                receipt.subject(),
                receipt.by(),
                receipt.at(),
                receipt.removed(),
                receipt.kept().stream()
                        .map(each -> new Kept(each.what(), each.why()))
                        .toList(),
                receipt.digest());
    }
}
