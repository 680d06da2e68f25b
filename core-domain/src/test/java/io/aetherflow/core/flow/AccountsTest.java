package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Client;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.Tier;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.memory.MemoryPasswordHasher;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theModeDecidesWhoMayJoin() {
        assertThat(accounts(RegistrationMode.OPEN)
                        .register(form("a@example.com"))
                        .orElseThrow()
                        .status())
                .isEqualTo(UserStatus.ACTIVE);
        assertThat(accounts(RegistrationMode.APPROVAL)
                        .register(form("b@example.com"))
                        .orElseThrow()
                        .status())
                .isEqualTo(UserStatus.PENDING);
        assertThat(code(accounts(RegistrationMode.INVITE)
                        .register(form("c@example.com"))
                        .refusal()))
                .isEqualTo(FailureCode.FORBIDDEN);
    }

    @Test
    void theTermsNameTheDepartmentsThatOneMayAskFor() {
        RegistrationTerms open = accounts(RegistrationMode.OPEN).terms();
        assertThat(open.verifyEmail()).isFalse();
        assertThat(open.departments())
                .containsExactlyElementsOf(house.plugins.all().stream()
                        .map(InstalledPlugin::department)
                        .toList());
        RegistrationTerms invite = accounts(RegistrationMode.INVITE).terms();
        assertThat(invite.mode()).isEqualTo(RegistrationMode.INVITE);
        assertThat(invite.departments()).isEmpty();
    }

    @Test
    void aRegisteredPersonIsAnAnalystOfTheDepartmentThatTheAliasNames() {
        User user = house.accounts
                .register(new Registration(" Ann@Example.com ", "long enough", "Ann", "TOYS_alias"))
                .orElseThrow();

        assertThat(user.email()).isEqualTo("ann@example.com");
        assertThat(user.role()).isEqualTo(Role.ANALYST);
        assertThat(user.department()).isEqualTo(new DepartmentId("toys"));
        assertThat(user.scope()).isEqualTo(Scope.of(new DepartmentId("toys")));
        assertThat(user.toString()).doesNotContain(user.passwordHash());
    }

    @Test
    void badFormsAreNamedByField() {
        assertThat(field(house.accounts
                        .register(new Registration("no mail", "long enough", null, "toys"))
                        .refusal()))
                .isEqualTo("email");
        assertThat(field(house.accounts
                        .register(new Registration("erased-x@erased.invalid", "long enough", null, "toys"))
                        .refusal()))
                .as("an address of our own")
                .isEqualTo("email");
        assertThat(field(house.accounts
                        .register(new Registration("x".repeat(250) + "@e.com", "long enough", null, "toys"))
                        .refusal()))
                .isEqualTo("email");
        assertThat(field(house.accounts
                        .register(new Registration("a@b.cd", "short", null, "toys"))
                        .refusal()))
                .isEqualTo("password");
        assertThat(field(house.accounts
                        .register(new Registration("a@b.cd", "p".repeat(129), null, "toys"))
                        .refusal()))
                .isEqualTo("password");
        assertThat(field(house.accounts
                        .register(new Registration("a@b.cd", "long enough", null, null))
                        .refusal()))
                .isEqualTo("department");
        assertThat(code(house.accounts
                        .register(new Registration("a@b.cd", "long enough", null, "nowhere"))
                        .refusal()))
                .isEqualTo(FailureCode.DEPARTMENT_NOT_SERVED);
    }

    @Test
    void anEmailIsTakenOnce() {
        house.accounts.register(form("a@example.com"));
        assertThat(code(house.accounts.register(form("A@example.com")).refusal()))
                .isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void loginSaysNothingToStrangersAndWhyToTheOwner() {
        house.accounts.register(form("a@example.com"));
        User pending = accounts(RegistrationMode.APPROVAL)
                .register(form("p@example.com"))
                .orElseThrow();

        assertThat(code(house.logins
                        .logIn("nobody@example.com", "long enough", Client.UNKNOWN)
                        .refusal()))
                .isEqualTo(FailureCode.INVALID_CREDENTIALS);
        assertThat(house.logins.logIn("nobody@example.com", "x", Client.UNKNOWN).refusal())
                .isEqualTo(house.logins
                        .logIn("a@example.com", "wrong one", Client.UNKNOWN)
                        .refusal());
        assertThat(code(house.logins
                        .logIn("p@example.com", "wrong one", Client.UNKNOWN)
                        .refusal()))
                .isEqualTo(FailureCode.INVALID_CREDENTIALS);
        assertThat(code(house.logins
                        .logIn("p@example.com", "long enough", Client.UNKNOWN)
                        .refusal()))
                .isEqualTo(FailureCode.ACCOUNT_PENDING);
        administration().change(pending.id(), status(UserStatus.INACTIVE)).orElseThrow();
        assertThat(code(house.logins
                        .logIn("p@example.com", "long enough", Client.UNKNOWN)
                        .refusal()))
                .isEqualTo(FailureCode.FORBIDDEN);
        assertThat(house.logins
                        .logIn(" A@EXAMPLE.com", "long enough", Client.UNKNOWN)
                        .orElseThrow()
                        .toString())
                .doesNotContain("ey");
    }

    @Test
    void logoutAndDeactivationRevokeTheTokenAtOnce() {
        house.accounts.register(form("a@example.com"));
        Login first = house.logins
                .logIn("a@example.com", "long enough", Client.UNKNOWN)
                .orElseThrow();
        Login second = house.logins
                .logIn("a@example.com", "long enough", Client.UNKNOWN)
                .orElseThrow();

        house.logins.logOut(first.session().id());
        assertThat(house.logins.caller(first.accessToken())).isEmpty();
        assertThat(house.logins.caller(second.accessToken())).isPresent();
        administration().change(second.user().id(), status(UserStatus.INACTIVE)).orElseThrow();
        assertThat(house.logins.caller(second.accessToken())).isEmpty();
        assertThat(house.logins.caller("nonsense")).isEmpty();
    }

    @Test
    void anAdministratorMovesAndPromotes() {
        User user = house.accounts.register(form("a@example.com")).orElseThrow();

        User moved = administration()
                .change(user.id(), new UserChange(Role.VIEWER, "games", Tier.PREMIUM, null))
                .orElseThrow();
        assertThat(moved.department()).isEqualTo(new DepartmentId("games"));
        assertThat(moved.role()).isEqualTo(Role.VIEWER);
        assertThat(moved.tier()).isEqualTo(Tier.PREMIUM);
        assertThat(moved.active()).isTrue();
        assertThat(code(administration()
                        .change(user.id(), new UserChange(null, "nowhere", null, null))
                        .refusal()))
                .isEqualTo(FailureCode.DEPARTMENT_NOT_SERVED);
        assertThat(code(administration()
                        .change(UUID.randomUUID(), status(UserStatus.ACTIVE))
                        .refusal()))
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        Caller admin = house.administrator();
        assertThat(code(administration()
                        .change(admin.user().id(), status(UserStatus.INACTIVE))
                        .refusal()))
                .isEqualTo(FailureCode.CONFLICT);
        assertThat(code(administration()
                        .change(admin.user().id(), new UserChange(Role.ANALYST, null, null, null))
                        .refusal()))
                .isEqualTo(FailureCode.INVALID_REQUEST);
        assertThat(admin.scope()).isEqualTo(Scope.all());
        assertThat(admin.lacks(Role.ADMIN)).isEmpty();
    }

    @Test
    void twoPluginsForOneDepartmentAreRefused() {
        InstalledPlugin toys = new InstalledPlugin(new ToyPlugin("toys", row -> {}), "one", "1");
        InstalledPlugin others = new InstalledPlugin(new ToyPlugin("toys", row -> {}), "two", "1");

        assertThatThrownBy(() -> new Plugins(List.of(toys, others)))
                .hasMessageContaining("one@1")
                .hasMessageContaining("two@1")
                .hasMessageContaining("toys");
    }

    private Accounts accounts(RegistrationMode mode) {
        return new Accounts(house.storage.users(), new MemoryPasswordHasher(), house.plugins, mode, house.clock);
    }

    private UserAdministration administration() {
        return new UserAdministration(house.storage.users(), house.plugins);
    }

    private static UserChange status(UserStatus status) {
        return new UserChange(null, null, null, status);
    }

    private static Registration form(String email) {
        return new Registration(email, "long enough", null, "toys");
    }

    private static FailureCode code(Optional<Failure> refusal) {
        return refusal.orElseThrow().code();
    }

    private static Object field(Optional<Failure> refusal) {
        assertThat(code(refusal)).isEqualTo(FailureCode.INVALID_REQUEST);
        return refusal.orElseThrow().details().get("field");
    }
}
