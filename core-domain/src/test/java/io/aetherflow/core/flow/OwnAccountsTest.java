package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.Mail;
import io.aetherflow.core.identity.OpaqueToken;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.memory.MemoryAccessTokens;
import io.aetherflow.core.memory.MemoryMailer;
import io.aetherflow.core.memory.MemoryPasswordHasher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnAccountsTest {

    private static final String EMAIL = "ann@example.com";

    private final House house = new House();
    private final MemoryMailer mailer = new MemoryMailer();
    private final Letters letters = new Letters(mailer, "https://aetherflow.example/");
    private final MemoryPasswordHasher hasher = new MemoryPasswordHasher();
    private final List<String> noted = new ArrayList<>();
    private final Passwords passwords = new Passwords(
            new Passwords.Ports(house.storage.users(), house.storage.oneTimeTokens(), hasher, letters), Runnable::run);
    private final EmailVerification verification = new EmailVerification(
            house.storage.users(), house.storage.oneTimeTokens(), letters, RegistrationMode.APPROVAL, Runnable::run);
    private final InvitationDesk desk = new InvitationDesk(
            new InvitationDesk.Ports(house.storage.invitations(), hasher, letters, house.plugins),
            Runnable::run,
            house.clock);
    private final Logins logins = new Logins(
            new Logins.Ports(
                    house.storage.users(),
                    house.storage.sessions(),
                    hasher,
                    new MemoryAccessTokens(house.storage.signingKeys(), house.clock),
                    new RefreshTokens("a secret of servers")),
            new SessionLimits(Duration.ofDays(2), Duration.ofHours(1)),
            (event, fields, error) ->
                    noted.add(event + fields.keySet().stream().sorted().toList()),
            house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    private Caller ann() {
        return house.person(EMAIL, "toys");
    }

    private String mailedToken() {
        Mail last = mailer.sent().get(mailer.sent().size() - 1);
        assertThat(last.to()).isEqualTo(EMAIL);
        return last.text().replaceFirst("(?s).*https://aetherflow.example/[a-z-]+#token=([\\w-]{43})\\s.*", "$1");
    }

    private static FailureCode code(Outcome<?> outcome) {
        return outcome.refusal().map(Failure::code).orElseThrow();
    }

    @Test
    void aSessionIsRefreshedAndReuseIsNoted() {
        ann();
        Client browser = new Client("browser", "10.0.0.1");
        Login login = logins.logIn(EMAIL, "long enough", browser).orElseThrow();
        assertThat(login.session().client()).isEqualTo("browser");
        assertThat(login.session().expiresAt())
                .isEqualTo(login.session().createdAt().plus(Duration.ofDays(2)));
        assertThat(login.toString()).doesNotContain(login.refreshToken());
        Login renewed = logins.refresh(login.refreshToken(), browser).orElseThrow();
        assertThat(renewed.session().id()).isEqualTo(login.session().id());
        assertThat(logins.caller(renewed.accessToken())).isPresent();
        assertThat(logins.refresh(login.refreshToken(), browser).orElseThrow().refreshToken())
                .isEqualTo(renewed.refreshToken());
        assertThat(code(logins.refresh("no token", browser))).isEqualTo(FailureCode.UNAUTHENTICATED);
        assertThat(code(logins.refresh(OpaqueToken.random(), browser))).isEqualTo(FailureCode.UNAUTHENTICATED);
        assertThat(noted).isEmpty();
        assertThat(code(logins.refresh(login.refreshToken(), new Client("browser", "10.0.0.2"))))
                .isEqualTo(FailureCode.UNAUTHENTICATED);
        assertThat(noted).containsExactly("refresh_token_reused[client, session_id, user_id]");
        assertThat(logins.caller(renewed.accessToken())).isEmpty();
    }

    @Test
    void sessionLimitsAreSound() {
        assertThatThrownBy(() -> new SessionLimits(Duration.ofDays(1), Duration.ofDays(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionLimits(Duration.ofDays(1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionLimits(Duration.ofDays(1), Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        Caller ann = ann();
        assertThat(code(passwords.change(ann, "not it", "quite another"))).isEqualTo(FailureCode.FORBIDDEN);
        for (String bad : List.of("short", "Password1", "ann@example.com", "ANN@example.com")) {
            assertThat(code(passwords.change(ann, "long enough", bad))).isEqualTo(FailureCode.INVALID_REQUEST);
        }
        passwords.forgot(EMAIL);
        String link = mailedToken();
        passwords.change(ann, "long enough", "quite another").orElseThrow();
        assertThat(mailer.sent()).last().extracting(Mail::subject).asString().contains("changed");
        assertThat(code(passwords.reset(link, "a third one")))
                .as("a link from before")
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(house.storage.sessions().user(ann.sessionId())).isPresent();
        assertThat(logins.logIn(EMAIL, "quite another", Client.UNKNOWN).refusal())
                .isEmpty();
    }

    @Test
    void aPasswordIsTheNamePartOfItsAddressNeither() {
        assertThat(Credentials.passwordFault("longname@example.com", "LongName"))
                .isPresent();
        assertThat(Credentials.passwordFault("longname@example.com", "longname2"))
                .isEmpty();
    }

    @Test
    void aLinkSetsANewPasswordOnceAndEndsEverySession() {
        Caller ann = ann();
        passwords.forgot(" Ann@Example.com");
        String link = mailedToken();
        assertThat(mailer.sent().get(0).toString()).doesNotContain(link);
        assertThat(code(passwords.reset(link, "password"))).isEqualTo(FailureCode.INVALID_REQUEST);
        passwords.reset(link, "quite another").orElseThrow();
        assertThat(code(passwords.reset(link, "a third one"))).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(house.storage.sessions().user(ann.sessionId())).isEmpty();
    }

    @Test
    void aLinkIsGoodForAnHourAndForAnAccountThatIsNotDeactivated() {
        Caller ann = ann();
        passwords.forgot(EMAIL);
        String link = mailedToken();
        house.storage
                .users()
                .change(
                        Scope.all(),
                        ann.user().changed(Role.ANALYST, ann.user().department(), Tier.FREE, UserStatus.INACTIVE))
                .orElseThrow();
        assertThat(code(passwords.reset(link, "quite another"))).isEqualTo(FailureCode.NOT_FOUND);
        int sent = mailer.sent().size();
        passwords.forgot(EMAIL);
        passwords.forgot("nobody@example.com");
        assertThat(mailer.sent()).hasSize(sent);
    }

    @Test
    void anAddressIsConfirmedAndTheAccountWaitsForItsApproval() {
        Accounts accounts = new Accounts(
                house.storage.users(), hasher, house.plugins, RegistrationMode.APPROVAL, verification, house.clock);
        Registration form = new Registration(EMAIL, "long enough", null, "toys");
        User user = accounts.register(form).orElseThrow();
        assertThat(user.status()).isEqualTo(UserStatus.UNVERIFIED);
        assertThat(code(logins.logIn(EMAIL, "long enough", Client.UNKNOWN))).isEqualTo(FailureCode.ACCOUNT_PENDING);
        String first = mailedToken();
        verification.resend(EMAIL);
        String second = mailedToken();
        User again = accounts.register(form).orElseThrow();
        assertThat(again.id()).as("an answer like the first").isNotEqualTo(user.id());
        assertThat(mailer.sent()).last().extracting(Mail::subject).asString().contains("already");
        assertThat(code(verification.verify(first))).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(verification.verify(second).orElseThrow().status()).isEqualTo(UserStatus.PENDING);
        assertThat(code(verification.verify(second))).isEqualTo(FailureCode.NOT_FOUND);
        int sent = mailer.sent().size();
        verification.resend(EMAIL);
        verification.resend("nobody@example.com");
        verification.alreadyRegistered("nobody@example.com");
        assertThat(mailer.sent()).hasSize(sent);
        assertThat(code(accounts.register(new Registration("no mail", "long enough", null, "toys"))))
                .isEqualTo(FailureCode.INVALID_REQUEST);
    }

    @Test
    void anInvitedPersonGetsTheAccountOfTheirInvitation() {
        UUID administrator = house.administrator().user().id();
        InvitationForm form = new InvitationForm(" Ann@example.com", Role.VIEWER, "TOYS_alias", Tier.PREMIUM);
        desk.invite(administrator, form).orElseThrow();
        String first = mailedToken();
        desk.invite(administrator, form).orElseThrow();
        String second = mailedToken();
        assertThat(code(desk.accept(first, "long enough", null))).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(code(desk.accept(second, "password", null))).isEqualTo(FailureCode.INVALID_REQUEST);
        User user = desk.accept(second, "long enough", "Ann Lee").orElseThrow();
        assertThat(user.email()).isEqualTo(EMAIL);
        assertThat(user.role()).isEqualTo(Role.VIEWER);
        assertThat(user.home().orElseThrow().value()).isEqualTo("toys");
        assertThat(logins.logIn(EMAIL, "long enough", Client.UNKNOWN).refusal()).isEmpty();
        assertThat(code(desk.invite(administrator, form))).isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void anInvitationNeedsAnAddressAndADepartment() {
        UUID administrator = house.administrator().user().id();
        assertThat(code(desk.invite(administrator, new InvitationForm("no mail", Role.VIEWER, "toys", Tier.FREE))))
                .isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(code(desk.invite(administrator, new InvitationForm(EMAIL, Role.VIEWER, null, Tier.FREE))))
                .isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(code(desk.invite(administrator, new InvitationForm(EMAIL, Role.VIEWER, "nowhere", Tier.FREE))))
                .isEqualTo(FailureCode.DEPARTMENT_NOT_SERVED);
        desk.invite(administrator, new InvitationForm(EMAIL, Role.ADMIN, null, Tier.FREE))
                .orElseThrow();
        assertThat(desk.accept(mailedToken(), "long enough", null).orElseThrow().role())
                .isEqualTo(Role.ADMIN);
    }
}
