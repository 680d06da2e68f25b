package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static io.aetherflow.core.failure.FailureCode.NOT_FOUND;

import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import java.util.Optional;
import java.util.UUID;

final class MemoryInvitations extends MemoryAdapter implements Invitations {

    record Kept(Invitation invitation, String tokenHash) {}

    private final MemoryState state;

    MemoryInvitations(MemoryState state) {
        this.state = state;
    }

    @Override
    public Outcome<Invitation> add(Invitation invitation, String tokenHash) {
        synchronized (state) {
            if (new MemoryUsers(state).byEmail(invitation.email()).isPresent()) {
                return Outcome.refused(CONFLICT, "There is an account with this e-mail already.");
            }
            state.invitations
                    .values()
                    .removeIf(kept -> kept.invitation().email().equals(invitation.email()));
            state.invitations.put(invitation.id(), new Kept(invitation, tokenHash));
            return Outcome.done(invitation);
        }
    }

    @Override
    public Optional<Invitation> byToken(String tokenHash) {
        synchronized (state) {
            return state.invitations.values().stream()
                    .filter(kept -> kept.tokenHash().equals(tokenHash))
                    .map(Kept::invitation)
                    .filter(this::living)
                    .findFirst();
        }
    }

    private boolean living(Invitation invitation) {
        return invitation.expiresAt().isAfter(state.now());
    }

    @Override
    public Page<Invitation> list(Scope scope, PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(
                            state.invitations,
                            kept -> sees(scope, kept.invitation()) && living(kept.invitation()),
                            kept -> kept.invitation().id(),
                            page)
                    .map(Kept::invitation);
        }
    }

    private static boolean sees(Scope scope, Invitation invitation) {
        return invitation.home().map(scope::includes).orElse(scope.only().isEmpty());
    }

    @Override
    public boolean remove(Scope scope, UUID id) {
        synchronized (state) {
            return state.invitations
                    .values()
                    .removeIf(kept -> kept.invitation().id().equals(id) && sees(scope, kept.invitation()));
        }
    }

    @Override
    public Outcome<User> accept(String tokenHash, User user) {
        synchronized (state) {
            Optional<Invitation> invitation = byToken(tokenHash);
            if (invitation.isEmpty()) {
                return Outcome.refused(NOT_FOUND, "The invitation is spent, expired or none.");
            }
            Outcome<User> added = new MemoryUsers(state).add(user);
            if (added.refusal().isEmpty()) {
                state.invitations.remove(invitation.get().id());
            }
            return added;
        }
    }
}
