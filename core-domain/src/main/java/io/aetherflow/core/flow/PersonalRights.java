package io.aetherflow.core.flow;

import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.UuidV7;
import java.time.Clock;
import java.util.ArrayList;
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
                    "sent_invitations", "They are for those who are invited; who sent them is a pseudonym."),
            new ErasureReceipt.Kept(
                    "audit", "What was done has to stay provable; who did it is a pseudonym from now on."),
            new ErasureReceipt.Kept("receipt", "That the erasure happened has to stay provable; it names nobody."));

    private final PersonalData data;
    private final AuditTrail trail;
    private final UuidV7 ids;

    public PersonalRights(PersonalData data, AuditTrail trail, Clock clock) {
        this.data = data;
        this.trail = trail;
        this.ids = new UuidV7(clock);
    }

    /** What is held about the caller. */
    public PersonalExport own(Caller caller) {
        return data.of(caller.user().id())
                .map(this::export)
                .orElseThrow(() -> new AetherException(FailureCode.NOT_FOUND, NOBODY));
    }

    /** What is held about somebody. Refuses with {@code FORBIDDEN} all but administrators, {@code NOT_FOUND}. */
    public Outcome<PersonalExport> of(Caller caller, UUID userId) {
        return caller.lacks(Role.ADMIN)
                .<Outcome<PersonalExport>>map(Outcome::refused)
                .orElseGet(() -> Outcome.found(data.of(userId), NOBODY).map(this::export));
    }

    private PersonalExport export(PersonalRecord held) {
        AuditFilter theirs = new AuditFilter(null, held.account().id(), null, null, null);
        List<AuditRecord> deeds = new ArrayList<>();
        Page<AuditRecord> page = trail.page(theirs, PageRequest.first(PageRequest.MOST));
        deeds.addAll(page.items());
        while (page.nextCursor() != null && deeds.size() < PersonalExport.MOST_DEEDS) {
            page = trail.page(theirs, new PageRequest(PageRequest.MOST, page.nextCursor()));
            deeds.addAll(page.items());
        }
        return new PersonalExport(held, deeds, page.nextCursor() != null);
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
                .orElseGet(() -> Outcome.found(data.of(userId), NOBODY)
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
