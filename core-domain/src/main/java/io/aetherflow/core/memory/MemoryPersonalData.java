package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.ErasedRows;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryPersonalData extends MemoryAdapter implements PersonalData {

    private final MemoryState state;

    MemoryPersonalData(MemoryState state) {
        this.state = state;
    }

    @Override
    public Optional<PersonalRecord> of(UUID userId) {
        synchronized (state) {
            return Optional.ofNullable(state.users.get(userId))
                    .map(user -> new PersonalRecord(
                            user,
                            new MemoryPreferences(state).find(userId),
                            state.sessions.values().stream()
                                    .filter(session -> session.userId().equals(userId))
                                    .toList(),
                            keys(userId).toList(),
                            state.invitations.values().stream()
                                    .map(MemoryInvitations.Kept::invitation)
                                    .filter(invitation -> invitation.email().equals(user.email()))
                                    .toList(),
                            contributions(userId)));
        }
    }

    private Stream<ApiKey> keys(UUID creator) {
        return state.keys.values().stream().filter(key -> key.createdBy().equals(creator));
    }

    private List<Contribution> contributions(UUID userId) {
        Stream<Contribution> versions = state.versions.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(version -> version.requestedBy().equals(userId))
                .map(this::contribution);
        Stream<Contribution> unfinished = state.uploads.values().stream()
                .filter(upload -> upload.userId().equals(userId) && upload.submission() == null)
                .map(upload -> new Contribution(
                        "unfinished_upload",
                        upload.id(),
                        upload.department(),
                        upload.upload().name(),
                        upload.upload().fileName(),
                        upload.sizeBytes(),
                        upload.createdAt()));
        return Stream.concat(versions, unfinished)
                .sorted(Comparator.comparing(Contribution::at))
                .toList();
    }

    private Contribution contribution(DatasetVersion version) {
        Dataset dataset = Objects.requireNonNull(state.datasets.get(version.datasetId()));
        Upload last = version.parts().get(version.parts().size() - 1);
        return new Contribution(
                version.kind().name().toLowerCase(Locale.ROOT),
                dataset.id(),
                dataset.department(),
                dataset.upload().name(),
                last.fileName(),
                last.object().sizeBytes(),
                version.createdAt());
    }

    @Override
    public Outcome<ErasureReceipt> erase(ErasureOrder order) {
        synchronized (state) {
            Optional<ErasureReceipt> before = receipt(order.subject());
            if (before.isPresent()) {
                return Outcome.done(before.get());
            }
            return Outcome.found(Optional.ofNullable(state.users.get(order.subject())), "There is no user of this id.")
                    .flatMap(user -> erase(order, user));
        }
    }

    private Outcome<ErasureReceipt> erase(ErasureOrder order, User user) {
        if (user.kind() == UserKind.SERVICE) {
            return Outcome.refused(CONFLICT, "This account is a service's; revoke its key instead.");
        }
        User nobody = new User(
                user.id(),
                order.pseudonym(),
                null,
                "",
                user.role(),
                user.department(),
                user.tier(),
                UserStatus.INACTIVE,
                user.createdAt(),
                state.now(),
                null);
        PersonalRecord held = of(user.id()).orElseThrow();
        Outcome<User> ended = new MemoryUsers(state).change(Scope.all(), nobody);
        if (ended instanceof Outcome.Refused<User> refused) {
            return Outcome.refused(refused.reason());
        }
        state.users.put(user.id(), nobody);
        List<ApiKey> living =
                held.keys().stream().filter(key -> key.revokedAt() == null).toList();
        living.forEach(new MemoryApiKeys(state)::ended);
        Map<String, Long> removed = removed(held);
        removed.put("api_keys", (long) living.size());
        ErasureReceipt receipt = ErasureReceipt.of(order, state.now(), removed, order.kept());
        state.receipts.put(receipt.id(), receipt);
        return Outcome.done(receipt);
    }

    /** Takes away what is left beside the account; how much of what went, with what the account itself lost. */
    private Map<String, Long> removed(PersonalRecord held) {
        UUID id = held.account().id();
        Set<UUID> sessions = held.sessions().stream().map(Session::id).collect(Collectors.toSet());
        Map<String, Long> removed = new TreeMap<>();
        removed.put("email", 1L);
        removed.put("password", 1L);
        removed.put("full_name", held.account().fullName() == null ? 0L : 1L);
        removed.put("sessions", (long) sessions.size());
        removed.put("preferences", drop(state.preferences.keySet(), id::equals));
        removed.put(
                "one_time_tokens",
                drop(
                        state.oneTimeTokens.values(),
                        kept -> kept.token().subject().equals(id.toString())));
        removed.put("socket_tickets", drop(state.tickets.values(), kept -> sessions.contains(kept.sessionId())));
        removed.put(
                "invitations",
                drop(state.invitations.values(), kept -> held.invitations().contains(kept.invitation())));
        removed.put(
                "kept_answers",
                drop(state.keptAnswers.keySet(), name -> name.owner().equals(id.toString())));
        return removed;
    }

    private static <T> long drop(Collection<T> all, Predicate<T> gone) {
        int before = all.size();
        all.removeIf(gone);
        return before - all.size();
    }

    @Override
    public Outcome<ErasedRows> eraseRows(SubjectOrder order, ToLongFunction<UUID> files) {
        synchronized (state) {
            return new MemorySubjects(state, order).erase(files);
        }
    }

    @Override
    public Optional<ErasureReceipt> receipt(UUID userId) {
        synchronized (state) {
            return state.receipts.values().stream()
                    .filter(receipt -> userId.equals(receipt.subject()))
                    .findFirst();
        }
    }

    @Override
    public Page<ErasureReceipt> receipts(PageRequest page) {
        synchronized (state) {
            return Cursors.newestFirst(state.receipts, receipt -> true, ErasureReceipt::id, page);
        }
    }
}
