package io.aetherflow.core.identity;

import java.util.List;

/**
 * A department as its plugin declares it.
 *
 * @param aliases other ids accepted on every input, as {@code supply_chain} for {@code supply}
 */
public record Department(DepartmentId id, String displayName, List<String> aliases, RetailCalendar calendar) {

    public Department {
        aliases = List.copyOf(aliases);
    }

    public static Department of(String id, String displayName, String... aliases) {
        return new Department(new DepartmentId(id), displayName, List.of(aliases), RetailCalendar.USUAL);
    }

    public boolean answersTo(String name) {
        return id.value().equals(name) || aliases.contains(name);
    }
}
