package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserFilter;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} does. */
public abstract class ApiKeysContract extends StorageContract {

    private static final Duration DAY = Duration.ofDays(1);

    private ApiKeys keys() {
        return store.apiKeys();
    }

    private ApiKey stored(Branch branch, Duration life) {
        return keys().add(Examples.key(Examples.service(Role.VIEWER, branch.id()), branch.analyst(), life));
    }

    private ApiKey listed(Branch branch, UUID id) {
        return keys().list(branch.scope(), PageRequest.first(100)).items().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKeyIsFoundByItsPrefixAndItsIdWithItsServiceAsItIsNow() {
        Branch branch = Branch.open(store);
        ApiKey key = stored(branch, DAY);
        assertThat(keys().living(key.prefix())).contains(key);
        assertThat(keys().living(key.id())).contains(key);
        User service = key.service();
        assertThat(service.kind()).isEqualTo(UserKind.SERVICE);
        store.users()
                .change(
                        Scope.all(),
                        service.changed(Role.ANALYST, service.department(), Tier.PREMIUM, service.status()))
                .orElseThrow();
        User now = keys().living(key.prefix()).orElseThrow().service();
        assertThat(now.role()).isEqualTo(Role.ANALYST);
        assertThat(now.tier()).isEqualTo(Tier.PREMIUM);
        assertThat(now.kind()).isEqualTo(UserKind.SERVICE);
    }

    @Test
    void nobodyHasAnUnknownKey() {
        assertThat(keys().living(Examples.token())).isEmpty();
        assertThat(keys().living("' or true --")).isEmpty();
        assertThat(keys().living(Examples.id())).isEmpty();
    }

    @Test
    void anExpiredKeyIsNoKey() {
        Branch branch = Branch.open(store);
        ApiKey expired = stored(branch, Duration.ofSeconds(-1));
        assertThat(keys().living(expired.prefix())).isEmpty();
        assertThat(keys().living(expired.id())).isEmpty();
        assertThat(listed(branch, expired.id()).revokedAt()).isNull();
    }

    @Test
    void aKeyOfADeactivatedAccountIsNoKey() {
        Branch branch = Branch.open(store);
        ApiKey key = stored(branch, DAY);
        User service = key.service();
        store.users()
                .change(
                        Scope.all(),
                        service.changed(service.role(), service.department(), Tier.FREE, UserStatus.INACTIVE))
                .orElseThrow();
        assertThat(keys().living(key.prefix())).isEmpty();
    }

    @Test
    void useIsNotedOnceAMinute() {
        Branch branch = Branch.open(store);
        ApiKey key = stored(branch, DAY);
        assertThat(listed(branch, key.id()).lastUsedAt()).isNull();
        keys().used(key.id());
        Instant first = listed(branch, key.id()).lastUsedAt();
        assertThat(first).isNotNull();
        keys().used(key.id());
        assertThat(listed(branch, key.id()).lastUsedAt()).isEqualTo(first);
        keys().used(Examples.id());
    }

    @Test
    void aRevokedKeyEndsWithItsSessionsAtOnceAndForGood() {
        Branch branch = Branch.open(store);
        ApiKey key = stored(branch, DAY);
        Session session = Examples.session(key.service());
        store.sessions().open(session);
        assertThat(store.sessions().user(session.id())).isPresent();
        ApiKey revoked = keys().revoke(branch.scope(), key.id()).orElseThrow();
        assertThat(revoked.revokedAt()).isNotNull();
        assertThat(revoked.service().active()).isFalse();
        assertThat(keys().living(key.prefix())).isEmpty();
        assertThat(store.sessions().user(session.id())).isEmpty();
        assertThat(keys().revoke(Scope.all(), key.id()).orElseThrow().revokedAt())
                .isEqualTo(revoked.revokedAt());
        User service = revoked.service();
        store.users()
                .change(
                        Scope.all(),
                        service.changed(service.role(), service.department(), Tier.FREE, UserStatus.ACTIVE))
                .orElseThrow();
        assertThat(keys().living(key.prefix()))
                .as("an account that is activated again")
                .isEmpty();
    }

    @Test
    void anotherDepartmentSeesAndRevokesNothing() {
        ApiKey key = stored(Branch.open(store), DAY);
        Branch stranger = Branch.open(store);
        assertThat(keys().revoke(stranger.scope(), key.id())
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(keys().revoke(Scope.all(), Examples.id()).refusal()).isPresent();
        assertThat(keys().list(stranger.scope(), PageRequest.first(100)).items())
                .isEmpty();
        assertThat(keys().living(key.prefix())).isPresent();
    }

    @Test
    void keysAreListedNewestFirstInPages() {
        Branch branch = Branch.open(store);
        ApiKey first = stored(branch, DAY);
        ApiKey second = stored(branch, DAY);
        ApiKey third = stored(branch, DAY);
        Page<ApiKey> page = keys().list(branch.scope(), PageRequest.first(2));
        assertThat(page.items()).containsExactly(third, second);
        assertThat(keys().list(branch.scope(), new PageRequest(2, page.nextCursor()))
                        .items())
                .containsExactly(first);
    }

    @Test
    void servicesAreNoPeople() {
        Branch branch = Branch.open(store);
        ApiKey key = stored(branch, DAY);
        assertThat(store.users().list(branch.scope(), PageRequest.first(100)).items())
                .extracting(User::id)
                .containsExactly(branch.analyst().id());
        assertThat(store.users()
                        .list(branch.scope(), UserFilter.of(UserKind.SERVICE), PageRequest.first(100))
                        .items())
                .containsExactly(key.service());
        assertThat(store.users().find(branch.scope(), key.service().id())).contains(key.service());
    }
}
