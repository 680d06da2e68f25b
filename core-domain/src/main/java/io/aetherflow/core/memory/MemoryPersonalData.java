package io.aetherflow.core.memory;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.dataset.DatasetVersion;
import io.aetherflow.core.dataset.Upload;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
                            state.sessions.values().stream()
                                    .filter(session -> session.userId().equals(userId))
                                    .toList(),
                            keys(userId).toList(),
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
        ErasureReceipt receipt = ErasureReceipt.of(
                order,
                state.now(),
                Map.of(
                        "email",
                        1L,
                        "password",
                        1L,
                        "full_name",
                        user.fullName() == null ? 0L : 1L,
                        "sessions",
                        (long) held.sessions().size(),
                        "api_keys",
                        (long) living.size()),
                order.kept());
        state.receipts.put(receipt.id(), receipt);
        return Outcome.done(receipt);
    }

    @Override
    public Optional<ErasureReceipt> receipt(UUID userId) {
        synchronized (state) {
            return state.receipts.values().stream()
                    .filter(receipt -> receipt.subject().equals(userId))
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
