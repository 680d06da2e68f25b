package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.failure.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Port: what is held about people, and the proof of what was erased. Every method is one transaction. */
public interface PersonalData extends Adapter {

    /** Empty where there is no such user. */
    Optional<PersonalRecord> of(UUID userId);

    /**
     * Makes an account nobody's: its address becomes {@link ErasureOrder#pseudonym}, name and password go, it is inactive
     * for good; its sessions end, and the keys it made. Its preferences, one-time tokens, socket tickets and kept answers
     * go, and invitations of its address; those it sent stay. The receipt is stored with it. Doing it again changes nothing
     * and answers with the first receipt. Refuses with {@code NOT_FOUND}, and with {@code CONFLICT} the last active
     * administrator and the account of a service.
     */
    Outcome<ErasureReceipt> erase(ErasureOrder order);

    /**
     * Removes the rows of a department that have a value in a column, whatever version of a dataset has them. What was made
     * of such rows goes too: the datasets lose their profiles and insights, their files are noted as gone, and their counts
     * are those of the rows that stay. The receipt is stored with it; doing it again removes nothing and has a receipt of
     * its own. Refuses with {@code NOT_FOUND}, with {@code INVALID_REQUEST} a column that has no texts, and with
     * {@code CONFLICT} while a job works on a dataset that has such rows.
     *
     * @param files how many files of a dataset the caller is going to remove
     */
    Outcome<ErasedRows> eraseRows(SubjectOrder order, ToLongFunction<UUID> files);

    /** The receipt of a person who was erased. */
    Optional<ErasureReceipt> receipt(UUID userId);

    /** Newest first. */
    Page<ErasureReceipt> receipts(PageRequest page);
}
