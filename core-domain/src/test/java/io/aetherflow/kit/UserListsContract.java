package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.UserFilter;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.core.identity.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is shown to whom, and found by what. */
abstract class UserListsContract extends StorageContract {

    final Users users() {
        return store.users();
    }

    final DepartmentId department() {
        Department department = Examples.department();
        store.catalogue().publish(department, List.of());
        return department.id();
    }

    final User added(User user) {
        return users().add(user).orElseThrow();
    }

    static List<UUID> ids(List<User> users) {
        return users.stream().map(User::id).toList();
    }

    @Test
    void aScopeShowsItsDepartmentAlone() {
        DepartmentId ours = department();
        DepartmentId theirs = department();
        User user = added(Examples.analyst(ours));
        User admin = added(Examples.admin());
        assertThat(users().find(Scope.of(ours), user.id())).isPresent();
        assertThat(users().find(Scope.of(theirs), user.id())).isEmpty();
        assertThat(users().find(Scope.of(ours), admin.id())).isEmpty();
        assertThat(users().find(Scope.all(), admin.id())).isPresent();
        assertThat(users().list(Scope.of(theirs), PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    void aListIsNewestFirstAndItsPagesMissNobody() {
        DepartmentId department = department();
        List<User> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(0, added(Examples.user(Role.VIEWER, department)));
        }
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<User> listed = Expect.pages(limit, page -> users().list(Scope.of(department), page));
            assertThat(listed).extracting(User::id).containsExactlyElementsOf(ids(added));
        }
        assertThat(users().list(Scope.all(), PageRequest.first(7)).items()).hasSize(7);
        assertThat(users().list(Scope.of(department), PageRequest.first(7)).nextCursor())
                .isNull();
    }

    @Test
    void aStrangeCursorIsRefused() {
        Expect.strangeCursorsRefused(page -> users().list(Scope.all(), page));
    }

    @Test
    void aListIsFilteredByAPartOfTheAddressOrTheNameInAnyCapitals() {
        DepartmentId department = department();
        User zoe = added(Examples.analyst(department).named("Zoë O'Hara"));
        User percent = added(Examples.analyst(department).named("100%_sure"));
        User nameless = added(Examples.analyst(department).named(null));
        assertThat(like(department, "zoë o'h")).containsExactly(zoe.id());
        assertThat(like(department, "ZOË")).containsExactly(zoe.id());
        assertThat(like(department, "%_")).containsExactly(percent.id());
        assertThat(like(department, nameless.email().substring(2, 9).toUpperCase(Locale.ROOT)))
                .containsExactly(nameless.id());
        assertThat(like(department, "@EXAMPLE.com")).containsExactly(nameless.id(), percent.id(), zoe.id());
        assertThat(like(department, "nobody' or true --")).isEmpty();
        assertThat(like(department, "a\0b")).isEmpty();
        assertThat(like(department(), "zoë")).isEmpty();
    }

    @Test
    void aListIsFilteredByStatus() {
        DepartmentId department = department();
        User active = added(Examples.analyst(department));
        User pending = added(as(Examples.analyst(department), UserStatus.PENDING));
        assertThat(listed(department, new UserFilter(UserKind.PERSON, UserStatus.PENDING, null)))
                .containsExactly(pending.id());
        assertThat(listed(department, new UserFilter(UserKind.PERSON, UserStatus.ACTIVE, "EXAMPLE")))
                .containsExactly(active.id());
        assertThat(listed(department, new UserFilter(UserKind.PERSON, UserStatus.INACTIVE, null)))
                .isEmpty();
        assertThat(listed(department, new UserFilter(UserKind.SERVICE, UserStatus.ACTIVE, null)))
                .isEmpty();
    }

    private static User as(User user, UserStatus status) {
        return user.changed(user.role(), user.department(), user.tier(), status);
    }

    private List<UUID> like(DepartmentId department, String part) {
        return listed(department, new UserFilter(UserKind.PERSON, null, part));
    }

    private List<UUID> listed(DepartmentId department, UserFilter filter) {
        return users().list(Scope.of(department), filter, PageRequest.first(100)).items().stream()
                .map(User::id)
                .toList();
    }
}
