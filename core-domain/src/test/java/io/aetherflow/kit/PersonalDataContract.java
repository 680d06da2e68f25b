package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.ApiKey;
import io.aetherflow.core.identity.Contribution;
import io.aetherflow.core.identity.ErasureOrder;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.PersonalRecord;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.TokenPurpose;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.request.Begun;
import io.aetherflow.core.request.KeyedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PersonalData} does. */
public abstract class PersonalDataContract extends StorageContract {

    private static final List<ErasureReceipt.Kept> KEPT =
            List.of(new ErasureReceipt.Kept("uploads", "They are the department's."));

    private PersonalData data() {
        return store.personalData();
    }

    private ErasureOrder order(UUID subject) {
        User by = Examples.admin();
        store.users().add(by).orElseThrow();
        return new ErasureOrder(Examples.id(), subject, by.id(), KEPT);
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().code();
    }

    @Test
    void everythingHeldIsTold() {
        Branch branch = Branch.open(store);
        User ann = branch.analyst();
        Session session = Examples.session(ann);
        store.sessions().open(session);
        ApiKey key =
                store.apiKeys().add(Examples.key(Examples.service(Role.VIEWER, branch.id()), ann, Duration.ofDays(1)));
        Dataset dataset = branch.completed(1);
        PersonalRecord held = data().of(ann.id()).orElseThrow();
        assertThat(held.account().email()).isEqualTo(ann.email());
        assertThat(held.sessions()).extracting(Session::id).containsExactly(session.id());
        assertThat(held.keys()).extracting(ApiKey::id).containsExactly(key.id());
        assertThat(held.contributions()).hasSize(1);
        Contribution upload = held.contributions().get(0);
        assertThat(upload.kind()).isEqualTo("upload");
        assertThat(upload.id()).isEqualTo(dataset.id());
        assertThat(upload.department()).isEqualTo(branch.id());
        assertThat(upload.name()).isEqualTo(dataset.upload().name());
        assertThat(upload.fileName()).isEqualTo(dataset.upload().fileName());
        assertThat(upload.sizeBytes()).isEqualTo(dataset.upload().object().sizeBytes());
    }

    /** Somebody of whom every table knows something. */
    private final class Traces {

        final Branch branch = Branch.open(store);
        final User user = Examples.analyst(branch.id());
        final Session session = Examples.session(user);
        final Invitation addressed = invitation(user.email(), branch.analyst());
        final Invitation sent;
        final String ticket = Examples.token();
        final KeyedRequest request = new KeyedRequest(user.id().toString(), Examples.token(), Examples.fingerprint());

        Traces() {
            // Whoever is invited may have become an account by another way since.
            store.invitations().add(addressed, hash("addressed")).orElseThrow();
            store.users().add(user).orElseThrow();
            sent = invitation(Examples.token() + "@example.com", user);
            store.invitations().add(sent, hash("sent")).orElseThrow();
            store.sessions().open(session);
            store.socketTickets().keep(ticket, session.id(), Duration.ofMinutes(1));
            store.preferences().keep(user.id(), "{\"theme\":\"dark\"}");
            for (TokenPurpose purpose : TokenPurpose.values()) {
                store.oneTimeTokens()
                        .keep(new OneTimeToken(
                                hash(purpose.name()), purpose, user.id().toString(), Duration.ofHours(1)));
            }
            store.keptAnswers().begin(request);
        }

        private Invitation invitation(String email, User by) {
            return new Invitation(
                    Examples.id(),
                    email,
                    Role.VIEWER,
                    branch.id(),
                    Tier.FREE,
                    by.id(),
                    Examples.now(),
                    Examples.now().plus(Duration.ofDays(7)));
        }

        String hash(String what) {
            return OpaqueToken.hash(what + user.id());
        }
    }

    @Test
    void preferencesAndInvitationsOfTheAddressAreTold() {
        Traces ann = new Traces();
        PersonalRecord held = data().of(ann.user.id()).orElseThrow();
        assertThat(held.preferences()).isEqualTo("{\"theme\":\"dark\"}");
        assertThat(held.invitations()).extracting(Invitation::id).containsExactly(ann.addressed.id());
    }

    @Test
    void anErasureTakesEveryTraceAndCountsIt() {
        Traces ann = new Traces();
        Traces bob = new Traces();
        ErasureReceipt receipt = data().erase(order(ann.user.id())).orElseThrow();
        assertThat(receipt.removed())
                .isEqualTo(Map.of(
                        "email", 1L,
                        "password", 1L,
                        "full_name", 1L,
                        "sessions", 1L,
                        "api_keys", 0L,
                        "preferences", 1L,
                        "one_time_tokens", 2L,
                        "socket_tickets", 1L,
                        "invitations", 1L,
                        "kept_answers", 1L));
        assertThat(store.preferences().find(ann.user.id())).isEqualTo(Preferences.NONE);
        for (TokenPurpose purpose : TokenPurpose.values()) {
            assertThat(store.oneTimeTokens().find(purpose, ann.hash(purpose.name())))
                    .isEmpty();
            assertThat(store.oneTimeTokens().find(purpose, bob.hash(purpose.name())))
                    .isPresent();
        }
        assertThat(store.socketTickets().redeem(ann.ticket)).isEmpty();
        assertThat(store.invitations().byToken(ann.hash("addressed"))).isEmpty();
        assertThat(store.keptAnswers().begin(ann.request)).isInstanceOf(Begun.Fresh.class);
        PersonalRecord nobody = data().of(ann.user.id()).orElseThrow();
        assertThat(nobody.invitations()).isEmpty();
        assertThat(nobody.sessions()).isEmpty();
        assertThat(store.invitations().byToken(ann.hash("sent")))
                .get()
                .extracting(Invitation::invitedBy)
                .isEqualTo(ann.user.id());
        assertThat(store.preferences().find(bob.user.id())).contains("dark");
        assertThat(store.socketTickets().redeem(bob.ticket)).contains(bob.session.id());
        assertThat(store.invitations().byToken(bob.hash("addressed"))).isPresent();
        assertThat(store.keptAnswers().begin(bob.request)).isEqualTo(new Begun.Running());
    }

    @Test
    void nothingOfAnybodyElseIsTold() {
        Branch branch = Branch.open(store);
        branch.completed(1);
        User other = Examples.analyst(branch.id());
        store.users().add(other).orElseThrow();
        PersonalRecord held = data().of(other.id()).orElseThrow();
        assertThat(held.sessions()).isEmpty();
        assertThat(held.keys()).isEmpty();
        assertThat(held.preferences()).isEqualTo(Preferences.NONE);
        assertThat(held.invitations()).isEmpty();
        assertThat(held.contributions()).isEmpty();
        assertThat(data().of(Examples.id())).isEmpty();
    }

    @Test
    void anErasedPersonIsNobodyAndTheirUploadsStay() {
        Branch branch = Branch.open(store);
        User ann = branch.analyst();
        Session session = Examples.session(ann);
        store.sessions().open(session);
        ApiKey key =
                store.apiKeys().add(Examples.key(Examples.service(Role.VIEWER, branch.id()), ann, Duration.ofDays(1)));
        Dataset dataset = branch.completed(2);
        ErasureReceipt receipt = data().erase(order(ann.id())).orElseThrow();
        assertThat(receipt.subject()).isEqualTo(ann.id());
        assertThat(receipt.removed())
                .containsEntry("sessions", 1L)
                .containsEntry("api_keys", 1L)
                .containsEntry("full_name", 1L);
        assertThat(receipt.kept()).isEqualTo(KEPT);
        assertThat(receipt.genuine()).isTrue();
        assertThat(receipt.canonical()).doesNotContain(ann.email(), String.valueOf(ann.fullName()));
        User nobody = store.users().find(Scope.all(), ann.id()).orElseThrow();
        assertThat(nobody.email()).isEqualTo("erased-" + ann.id() + "@erased.invalid");
        assertThat(nobody.fullName()).isNull();
        assertThat(nobody.passwordHash()).isEmpty();
        assertThat(nobody.active()).isFalse();
        assertThat(store.users().byEmail(ann.email())).isEmpty();
        assertThat(store.sessions().user(session.id())).isEmpty();
        assertThat(store.apiKeys().living(key.prefix())).isEmpty();
        assertThat(branch.rows(dataset.id())).hasSize(2);
        assertThat(branch.dataset(dataset.id()).upload().uploaderId()).isEqualTo(ann.id());
    }

    @Test
    void erasingAgainAnswersWithTheFirstReceipt() {
        User ann = Branch.open(store).analyst();
        assertThat(data().receipt(ann.id())).isEmpty();
        ErasureReceipt first = data().erase(order(ann.id())).orElseThrow();
        assertThat(data().erase(order(ann.id())).orElseThrow()).isEqualTo(first);
        assertThat(data().receipt(ann.id())).contains(first);
        assertThat(data().receipts(PageRequest.first(100)).items()).containsOnlyOnce(first);
    }

    @Test
    void nobodyAndServicesAreNotErased() {
        Branch branch = Branch.open(store);
        assertThat(code(data().erase(order(Examples.id())))).isEqualTo(FailureCode.NOT_FOUND);
        ApiKey key = store.apiKeys()
                .add(Examples.key(Examples.service(Role.VIEWER, branch.id()), branch.analyst(), Duration.ofDays(1)));
        assertThat(code(data().erase(order(key.service().id())))).isEqualTo(FailureCode.CONFLICT);
        assertThat(store.apiKeys().living(key.prefix())).isPresent();
    }

    @Test
    void theAddressIsFreeAgain() {
        User ann = Branch.open(store).analyst();
        data().erase(order(ann.id())).orElseThrow();
        User again = new User(
                Examples.id(),
                ann.email(),
                null,
                "hash",
                ann.role(),
                ann.department(),
                ann.tier(),
                ann.status(),
                Examples.now(),
                Examples.now(),
                null);
        assertThat(store.users().add(again).refusal()).isEmpty();
    }
}
