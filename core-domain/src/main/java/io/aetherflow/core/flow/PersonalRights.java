package io.aetherflow.core.flow;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use case: people see what is held about them, and can be forgotten. */
public final class PersonalRights {

    private static final String NOBODY = "There is no user of this id.";

    private static final List<ErasureReceipt.Kept> KEPT = List.of(
            new ErasureReceipt.Kept(
                    "uploads",
                    "The files, rows and names of datasets belong to the department; who uploaded them is a pseudonym."),
            new ErasureReceipt.Kept(
                    "audit", "What was done has to stay provable; who did it is a pseudonym from now on."),
            new ErasureReceipt.Kept("receipt", "That the erasure happened has to stay provable; it names nobody."));

    private final PersonalData data;
    private final UuidV7 ids;

    public PersonalRights(PersonalData data, Clock clock) {
        this.data = data;
        this.ids = new UuidV7(clock);
    }

    /** What is held about the caller. */
    public PersonalRecord own(Caller caller) {
        return data.of(caller.user().id()).orElseThrow(() -> new AetherException(FailureCode.NOT_FOUND, NOBODY));
    }

    /** What is held about somebody. Refuses with {@code FORBIDDEN} all but administrators, {@code NOT_FOUND}. */
    public Outcome<PersonalRecord> of(Caller caller, UUID userId) {
        return caller.lacks(Role.ADMIN)
                .<Outcome<PersonalRecord>>map(Outcome::refused)
                .orElseGet(() -> Outcome.found(data.of(userId), NOBODY));
    }

    /**
     * Makes an account nobody's; doing it again answers with the first receipt, as nobody knows the address any more.
     * Refuses with {@code FORBIDDEN} all but people who administer, {@code NOT_FOUND}, {@code INVALID_REQUEST} another
     * address than the account's, and {@code CONFLICT} as {@link PersonalData#erase} does.
     *
     * @param confirmed the account's e-mail address, so that nobody is erased by a slip
     */
    public Outcome<ErasureReceipt> erase(Caller caller, UUID userId, String confirmed) {
        Optional<Failure> lack = caller.lacks(Role.ADMIN);
        if (lack.isPresent()) {
            return Outcome.refused(lack.get());
        }
        Optional<ErasureReceipt> before = data.receipt(userId);
        return before.map(Outcome::done)
                .orElseGet(() -> of(caller, userId)
                        .flatMap(held -> confirmed(held, confirmed))
                        .flatMap(held -> data.erase(new ErasureOrder(
                                ids.next(), userId, caller.user().id(), KEPT))));
    }

    private static Outcome<PersonalRecord> confirmed(PersonalRecord held, String address) {
        return held.account().email().equals(Credentials.normalise(address))
                ? Outcome.done(held)
                : Outcome.refused(Failure.of(
                                FailureCode.INVALID_REQUEST,
                                "To erase this account, send its e-mail address as 'confirm'; the one sent is another.")
                        .with("field", "confirm"));
    }
}
